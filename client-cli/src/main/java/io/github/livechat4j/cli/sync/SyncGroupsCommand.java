package io.github.livechat4j.cli.sync;

import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.TailoredHelp;
import io.github.livechat4j.sync.Synchronization;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** {@code livechat sync groups}. */
@Command(
        name = "groups",
        description = {
            "Copies the groups of one account to another.",
            "",
            "Groups are matched by name. The language is copied, and the members that both accounts have as agents: an agent that only"
                    + " the source has is skipped, and a member that only the target has stays. Group 0, all operators, is not changed."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  livechat sync groups --from-profile a --to-profile b --dry-run --sandbox --sandbox-chats 500",
            "  livechat sync groups --from-profile a --to-profile b --delete --yes --sandbox --sandbox-chats 500"
        })
final class SyncGroupsCommand implements Runnable, TailoredHelp {

    private final Surroundings surroundings;

    @Mixin
    private SyncOptions options = new SyncOptions();

    SyncGroupsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        new SyncRun(surroundings, options).run(Synchronization::groups);
    }

    @Override
    public void tailorHelp(CommandSpec spec) {
        SyncHelp.tailor(spec);
    }
}

package io.github.livechat4j.cli.sync;

import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.TailoredHelp;
import io.github.livechat4j.sync.Synchronization;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** {@code livechat sync canned-responses}. */
@Command(
        name = "canned-responses",
        description = {
            "Copies the canned responses of one account to another.",
            "",
            "Canned responses are matched by their tags, in any order, and the name of their group; a different text is updated."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  livechat sync canned-responses --from-profile a --to-profile b --dry-run --sandbox --sandbox-chats 500",
            "  livechat sync canned-responses --from-profile a --to-profile b --delete --yes --sandbox --sandbox-chats 500"
        })
final class SyncCannedResponsesCommand implements Runnable, TailoredHelp {

    private final Surroundings surroundings;

    @Mixin
    private SyncOptions options = new SyncOptions();

    SyncCannedResponsesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        new SyncRun(surroundings, options).run(Synchronization::cannedResponses);
    }

    @Override
    public void tailorHelp(CommandSpec spec) {
        SyncHelp.tailor(spec);
    }
}

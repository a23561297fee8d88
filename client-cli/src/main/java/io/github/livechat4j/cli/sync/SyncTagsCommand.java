package io.github.livechat4j.cli.sync;

import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.TailoredHelp;
import io.github.livechat4j.sync.Synchronization;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** {@code livechat sync tags}. */
@Command(
        name = "tags",
        description = {
            "Copies the tags of one account to another.",
            "",
            "Tags are matched by name and the name of their group. A tag keeps its author if the target has that agent; otherwise the owner of"
                    + " the target account is the author."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  livechat sync tags --from-profile a --to-profile b --dry-run --sandbox --sandbox-chats 500",
            "  livechat sync tags --from-profile a --to-profile b --delete --yes --sandbox --sandbox-chats 500"
        })
final class SyncTagsCommand implements Runnable, TailoredHelp {

    private final Surroundings surroundings;

    @Mixin
    private SyncOptions options = new SyncOptions();

    SyncTagsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        new SyncRun(surroundings, options).run(Synchronization::tags);
    }

    @Override
    public void tailorHelp(CommandSpec spec) {
        SyncHelp.tailor(spec);
    }
}

package io.github.livechat4j.cli.sync;

import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.sync.Synchronization;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code livechat sync canned-responses}. */
@Command(
        name = "canned-responses",
        description = {
            "Makes the canned responses of one account those of another.",
            "",
            "A canned response is told by its tags, in any order, and the name of its group; where the text is another, it is changed."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  livechat sync canned-responses --from-profile a --to-profile b --dry-run --sandbox --sandbox-chats 500",
            "  livechat sync canned-responses --from-profile a --to-profile b --delete --yes --sandbox --sandbox-chats 500"
        })
final class SyncCannedResponsesCommand implements Runnable {

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
}

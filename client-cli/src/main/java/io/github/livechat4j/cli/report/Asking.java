package io.github.livechat4j.cli.report;

import io.github.livechat4j.client.LiveChat;

/** Asks the service one kind of question, and puts the answer into a sheet. */
@FunctionalInterface
interface Asking {

    /**
     * Asks.
     *
     * @param livechat whom
     * @param question what, which takes only what its report takes
     * @return the answer
     */
    Sheet ask(LiveChat livechat, Question question);
}

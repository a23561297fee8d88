package io.github.livechat4j.cli.report;

import io.github.livechat4j.client.LiveChat;

/** Calls the service for one kind of report, and makes a sheet of the answer. */
@FunctionalInterface
interface Asking {

    /**
     * Calls the report.
     *
     * @param livechat the client
     * @param question the question, with only the options that the report takes
     * @return the answer as a sheet
     */
    Sheet ask(LiveChat livechat, Question question);
}

package io.github.livechat4j.benchmarks;

import java.io.IOException;

/**
 * A way to call the service. Each method makes a call, decodes its answer and returns a number of the decoded values,
 * on which all contenders must agree.
 */
interface Contender extends AutoCloseable {

    /** The login of the agent that {@link #update} changes. */
    String LOGIN = "nora.lindqvist@example.com";

    /** The token that contenders send; the server accepts any. */
    String TOKEN = "fixed-token";

    /** Lists the agents. Returns the length of all logins. */
    long agents() throws Exception;

    /** Lists a page of chats. Returns the sum of the lengths of ids, the durations and the lengths of texts. */
    long chats() throws Exception;

    /** Sends a change of an agent. Returns the length of the login in the answer. */
    long update() throws Exception;

    /** Requests the chats of each day of a year. Returns their sum. */
    long report() throws Exception;

    @Override
    void close() throws IOException;
}

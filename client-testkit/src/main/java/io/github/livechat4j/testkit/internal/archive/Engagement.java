package io.github.livechat4j.testkit.internal.archive;

/** How a chat came about. */
public enum Engagement {
    /** The visitor began it. */
    IMMEDIATE("immediate_start"),
    /** A greeting was accepted. */
    GREETING("auto_invite"),
    /** An invitation of an agent was accepted. */
    INVITATION("manual_invite");

    private final String word;

    Engagement(String word) {
        this.word = word;
    }

    /**
     * Says it as the service does.
     *
     * @return the word
     */
    public String word() {
        return word;
    }
}

package io.github.livechat4j.testkit.internal.archive;

/** The way in which a chat was started. */
public enum EngagementKind {
    /** The visitor started it. */
    IMMEDIATE("immediate_start"),
    /** The visitor accepted a greeting. */
    GREETING("auto_invite"),
    /** The visitor accepted an invitation of an agent. */
    INVITATION("manual_invite");

    private final String word;

    EngagementKind(String word) {
        this.word = word;
    }

    /**
     * Returns the word that the service uses.
     *
     * @return the word
     */
    public String word() {
        return word;
    }
}

package io.github.livechat4j.testkit.internal.archive;

/** How a visitor has rated a chat. */
public enum Rating {
    /** Not at all. */
    NOT_RATED("not_rated"),
    /** Good. */
    GOOD("rated_good"),
    /** Bad. */
    BAD("rated_bad");

    private final String word;

    Rating(String word) {
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

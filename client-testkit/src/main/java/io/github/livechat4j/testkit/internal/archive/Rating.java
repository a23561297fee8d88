package io.github.livechat4j.testkit.internal.archive;

/** A visitor's rating of a chat. */
public enum Rating {
    /** Not rated. */
    NOT_RATED("not_rated"),
    /** Rated good. */
    GOOD("rated_good"),
    /** Rated bad. */
    BAD("rated_bad");

    private final String word;

    Rating(String word) {
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

package io.github.livechat4j.spec.compatibility;

/** Who is broken by a change of the contract. */
public enum Audience {
    /** Those who compile against the client. */
    JAVA("Java callers"),
    /** Those who send requests or read answers, with this client or another. */
    WIRE("the wire"),
    /** Those who run {@code livechat}. */
    COMMAND("the command");

    private final String words;

    Audience(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}

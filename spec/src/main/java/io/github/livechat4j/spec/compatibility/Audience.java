package io.github.livechat4j.spec.compatibility;

/** The users that a change of the contract breaks. */
public enum Audience {
    /** Programs that compile against the client. */
    JAVA("Java callers"),
    /** Programs that send requests or read responses, with this client or another. */
    WIRE("the wire"),
    /** Callers of {@code livechat}. */
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

package io.github.livechat4j.cli.replicate;

/** The values of {@code --mask-mode}. */
enum MaskMode {
    HASH,
    DROP;

    @Override
    public String toString() {
        return this == HASH ? "hash" : "drop";
    }
}

package io.github.livechat4j.spec.compatibility;

/** The direction of a message: the rules of a request may become looser, and an answer may contain more. */
enum MessageDirection {
    REQUEST,
    ANSWER
}

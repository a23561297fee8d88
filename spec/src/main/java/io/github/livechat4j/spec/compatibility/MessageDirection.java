package io.github.livechat4j.spec.compatibility;

/** Which way a value goes: a request may be held to less than before, and an answer may hold more. */
enum MessageDirection {
    REQUEST,
    ANSWER
}

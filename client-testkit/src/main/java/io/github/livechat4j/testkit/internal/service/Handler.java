package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.json.JsonNode;

/** Carries out one operation. */
@FunctionalInterface
interface Handler {

    /**
     * Does what is asked.
     *
     * @throws Refusal if it does not
     */
    JsonNode answer(Arguments arguments);
}

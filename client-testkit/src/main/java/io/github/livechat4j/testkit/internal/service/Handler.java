package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.json.JsonNode;

/** Carries out one operation. */
@FunctionalInterface
interface Handler {

    /**
     * Carries out the operation.
     *
     * @param arguments the validated arguments
     * @return the answer
     * @throws Refusal if the request is refused
     */
    JsonNode answer(OperationArguments arguments);
}

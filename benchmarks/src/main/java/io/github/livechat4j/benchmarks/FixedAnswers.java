package io.github.livechat4j.benchmarks;

import java.nio.ByteBuffer;

/** The answers of a {@link FixedServer}. */
@FunctionalInterface
interface FixedAnswers {

    /**
     * Returns the body of an answer in parts.
     *
     * @param target path and query of the request
     * @return buffers of their own positions, which the server reads to their ends
     */
    ByteBuffer[] body(String target);

    /** Returns answers that all have the same body. */
    static FixedAnswers same(byte[] body) {
        return target -> new ByteBuffer[] {ByteBuffer.wrap(body)};
    }
}

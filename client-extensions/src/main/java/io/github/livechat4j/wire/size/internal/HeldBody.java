package io.github.livechat4j.wire.size.internal;

import feign.Response;

/** The body of an answer that is in memory as a whole, so that it can be decoded without a stream. */
public interface HeldBody extends Response.Body {

    /**
     * Returns the body.
     *
     * @return the bytes themselves, not to be changed
     */
    byte[] bytes();
}

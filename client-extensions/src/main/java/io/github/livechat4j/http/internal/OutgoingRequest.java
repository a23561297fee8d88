package io.github.livechat4j.http.internal;

import feign.Request;

/**
 * What the attempts of a call send.
 *
 * @param request the request without the headers that each attempt adds
 * @param headers the headers of each attempt
 * @param timeouts the time limits of an attempt, which the deadline may shorten
 */
record OutgoingRequest(Request request, AttemptHeaders headers, Timeouts timeouts) {}

package io.github.livechat4j.cli.connection;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.http.Pacer;
import io.github.livechat4j.http.RateLimit;

/**
 * The greatest number of requests per minute.
 *
 * @param requestsPerMinute 0 or more; 0 for no limit
 */
record Pacing(int requestsPerMinute) {

    Pacing {
        if (requestsPerMinute < 0) {
            throw Failure.of(ExitCode.USAGE, "--requests-per-minute must be positive, was " + requestsPerMinute);
        }
    }

    Pacer pacer() {
        return requestsPerMinute == 0 ? Pacer.none() : Pacer.local(RateLimit.perMinute(requestsPerMinute));
    }
}

package io.github.livechat4j.cli.connection;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.http.Pacer;
import io.github.livechat4j.http.RateLimit;

/**
 * How often the service is called at most.
 *
 * @param requestsPerMinute 0 for as often as it answers
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

package io.github.livechat4j.http;

import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** The random numbers of whatever thread asks. */
final class SharedRandom implements RandomGenerator {

    @Override
    public long nextLong() {
        return ThreadLocalRandom.current().nextLong();
    }
}

package io.github.livechat4j.http;

import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** A random generator for all threads, which uses the generator of the calling thread. */
final class SharedRandom implements RandomGenerator {

    @Override
    public long nextLong() {
        return ThreadLocalRandom.current().nextLong();
    }
}

package io.github.livechat4j.spark;

import java.io.Serializable;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A Redis whose bucket limits the requests of several queries and programs.
 *
 * @param address its address, without a password
 * @param key the key of the bucket
 * @param perMinute the limit of requests
 */
record RedisAddress(String address, String key, long perMinute) implements Serializable {

    /** The variable with the password, which the driver and each executor read. */
    static final String PASSWORD = "LIVECHAT_REDIS_PASSWORD";

    /** Checks the options; null if no Redis is named. */
    static @Nullable RedisAddress of(@Nullable String address, @Nullable String key, long perMinute) {
        if (address == null) {
            if (key != null) {
                throw new IllegalArgumentException("option redisKey needs the option redis");
            }
            return null;
        }
        if (perMinute < 1) {
            throw new IllegalArgumentException("option redis needs the option requestsPerMinute");
        }
        URI uri;
        try {
            uri = URI.create(address.strip());
        } catch (IllegalArgumentException e) {
            throw invalid(); // NOPMD: the cause quotes the address, which may have a password
        }
        boolean isRedis = "redis".equals(uri.getScheme()) || "rediss".equals(uri.getScheme());
        if (!isRedis || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw invalid();
        }
        return new RedisAddress(uri.toString(), key == null ? "livechat4j:" + perMinute : key, perMinute);
    }

    private static IllegalArgumentException invalid() {
        return new IllegalArgumentException("option redis must be an address such as redis://host:6379 or"
                + " rediss://host:6379, without a password; set " + PASSWORD + " on the driver and on all executors");
    }
}

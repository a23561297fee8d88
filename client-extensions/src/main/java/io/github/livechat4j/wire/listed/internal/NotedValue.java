package io.github.livechat4j.wire.listed.internal;

/**
 * A value that was noted while a record was scanned.
 *
 * @param path the path of its field, as given by {@link NotedFields}
 * @param value a {@link String} or an {@link java.time.Instant}
 */
public record NotedValue(String path, Object value) {}

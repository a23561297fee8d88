package io.github.livechat4j.wire.listed.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page whose records were scanned, or decoded if one of them needs the codec. A method of a Feign interface with this
 * result gets it from the decoder of this library.
 *
 * @param decoded the decoded page; null if the page was scanned
 * @param records the scanned records; empty if the page was decoded
 * @param total the number of records of the list; 0 if the page was decoded
 * @param pages the number of pages of the list; 0 if the page was decoded
 * @param <P> the type of a decoded page
 */
public record ScannedPage<P>(@Nullable P decoded, List<ScannedRecord> records, int total, int pages) {

    /**
     * Wraps a decoded page.
     *
     * @param page the page
     * @param <P> its type
     * @return the page without scanned records
     */
    public static <P> ScannedPage<P> ofDecoded(P page) {
        return new ScannedPage<>(page, List.of(), 0, 0);
    }

    /**
     * Creates a scanned page.
     *
     * @param records its records
     * @param total the number of records of the list
     * @param pages the number of pages of the list
     * @param <P> the type of a decoded page
     * @return the page
     */
    public static <P> ScannedPage<P> ofScanned(List<ScannedRecord> records, int total, int pages) {
        return new ScannedPage<>(null, List.copyOf(records), total, pages);
    }
}

package io.github.livechat4j.warehouse.replication;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The standing of a pass over the chats or tickets, which is saved with each batch. For the thread that writes. */
final class PassState {

    private static final String VERSION = "1";
    private static final int HEAD = 6;

    /** Why a pass is made. */
    enum Kind {
        /** The first pass. */
        FILL,
        /** A pass over days before those of the first one. */
        BACKFILL,
        /** A pass over the latest days. */
        UPDATE,
        /** A pass over everything, which deletes what the service no longer has. Its standing is not saved. */
        FULL
    }

    private final Kind kind;
    private final Instant begun;
    private final @Nullable LocalDate from;
    private final @Nullable LocalDate to;
    private final List<PassSlice> slices;
    private @Nullable LocalDate openSince;

    PassState(
            Kind kind,
            Instant begun,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate openSince,
            List<PassSlice> slices) {
        this.kind = kind;
        this.begun = begun;
        this.from = from;
        this.to = to;
        this.openSince = openSince;
        this.slices = new ArrayList<>(slices);
    }

    Kind kind() {
        return kind;
    }

    /** Returns the time at which the pass was planned. */
    Instant begun() {
        return begun;
    }

    @Nullable
    LocalDate from() {
        return from;
    }

    @Nullable
    LocalDate to() {
        return to;
    }

    /** Returns the day on which the oldest chat began that is still open; null if there is none. */
    @Nullable
    LocalDate openSince() {
        return openSince;
    }

    /** Returns the slices, the oldest first. */
    List<PassSlice> slices() {
        return List.copyOf(slices);
    }

    /** Returns the number of records that the service counted when the pass was planned. */
    long records() {
        return slices.stream().mapToLong(PassSlice::records).sum();
    }

    void written(SliceBatch batch) {
        slices.set(batch.slice(), slices.get(batch.slice()).at(batch.cursor(), batch.isLast()));
        LocalDate open = batch.openSince();
        if (open != null && (openSince == null || open.isBefore(openSince))) {
            openSince = open;
        }
    }

    String text() {
        List<String> lines = new ArrayList<>(List.of(
                VERSION,
                kind.name(),
                begun.toString(),
                PassSlice.text(from),
                PassSlice.text(to),
                PassSlice.text(openSince)));
        slices.forEach(slice -> lines.add(slice.text()));
        return String.join("\n", lines);
    }

    /** Parses the saved standing; empty if there is none, or one of another version, so that the pass begins anew. */
    static Optional<PassState> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        List<String> lines = Arrays.asList(text.split("\n", -1));
        if (lines.size() < HEAD || !lines.get(0).equals(VERSION)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PassState(
                    Kind.valueOf(lines.get(1)),
                    Instant.parse(lines.get(2)),
                    PassSlice.day(lines.get(3)),
                    PassSlice.day(lines.get(4)),
                    PassSlice.day(lines.get(5)),
                    lines.stream().skip(HEAD).map(PassSlice::parse).toList()));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package io.github.livechat4j.archive;

import io.github.livechat4j.paging.internal.CursorState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Writes cursors as short texts, and reads them. */
final class CursorCodec {

    private static final int VERSION = 1;
    private static final Pattern TEXT = Pattern.compile("lca([0-9]{1,4})-([A-Za-z0-9_-]{1,400})");
    private static final int CHECKSUM_BYTES = Integer.BYTES;
    private static final long NOTHING = Long.MIN_VALUE;
    private static final List<String> KINDS = List.of("chats", "tickets");

    private CursorCodec() {}

    static String write(WalkCursor cursor) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(KINDS.indexOf(cursor.kind()));
            out.writeByte(List.of(ArchiveOrder.values()).indexOf(cursor.order()));
            out.writeByte(List.of(WalkCursor.Stage.values()).indexOf(cursor.stage()));
            out.writeLong(cursor.filter());
            number(out, cursor.start().getEpochSecond());
            number(out, seconds(cursor.since()));
            number(out, epochDay(cursor.nextBound()));
            if (cursor.stage() == WalkCursor.Stage.IN_A_SLICE) {
                number(out, epochDay(cursor.farBound()));
                write(out, cursor.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] payload = bytes.toByteArray();
        byte[] all = ByteBuffer.allocate(payload.length + CHECKSUM_BYTES)
                .put(payload)
                .putInt(checksum(payload))
                .array();
        return "lca" + VERSION + "-" + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    private static void write(DataOutputStream out, SlicePosition position) throws IOException {
        out.writeBoolean(position.inGroups());
        number(out, seconds(position.last()));
        number(out, position.total());
        number(out, position.reached());
        number(out, position.missing());
        CursorState place = position.place();
        number(out, place.page());
        number(out, place.index());
        number(out, place.size());
        number(out, place.total());
        front(out, place.front());
        number(out, place.frontTotal());
        out.writeBoolean(place.reordered());
        hashes(out, place.anchors());
    }

    /** Writes short hashes of 32 bits. */
    private static void front(DataOutputStream out, List<Long> front) throws IOException {
        out.writeByte(front.size());
        for (long hash : front) {
            out.writeInt((int) hash);
        }
    }

    private static void hashes(DataOutputStream out, List<Long> hashes) throws IOException {
        out.writeByte(hashes.size());
        for (long hash : hashes) {
            out.writeLong(hash);
        }
    }

    static WalkCursor read(String text) {
        Matcher parts = TEXT.matcher(Objects.requireNonNull(text, "text"));
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "cursor must be the text of an ArchiveCursor, which begins with \"lca\"; this is none");
        }
        int version = Integer.parseInt(parts.group(1));
        if (version != VERSION) {
            throw new IllegalArgumentException("cursor must be of version " + VERSION + " of its form, was of version "
                    + version + (version > VERSION ? ", which a newer release of this library wrote" : ""));
        }
        try {
            return read(payload(parts.group(2)));
        } catch (IOException | DateTimeException | IndexOutOfBoundsException e) {
            throw damaged(e);
        }
    }

    private static byte[] payload(String encoded) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(encoded);
        } catch (IllegalArgumentException e) {
            throw damaged(e);
        }
        int length = all.length - CHECKSUM_BYTES;
        if (length < 0) {
            throw damaged(null);
        }
        byte[] payload = Arrays.copyOf(all, length);
        if (ByteBuffer.wrap(all).getInt(length) != checksum(payload)) {
            throw damaged(null);
        }
        return payload;
    }

    private static IllegalArgumentException damaged(@Nullable Exception cause) {
        return new IllegalArgumentException(
                "cursor must be the text of an ArchiveCursor, but this one is damaged", cause);
    }

    private static WalkCursor read(byte[] payload) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload));
        String kind = KINDS.get(in.readByte());
        ArchiveOrder order = List.of(ArchiveOrder.values()).get(in.readByte());
        WalkCursor.Stage stage = List.of(WalkCursor.Stage.values()).get(in.readByte());
        long filter = in.readLong();
        Instant start = Instant.ofEpochSecond(number(in));
        Instant since = instant(number(in));
        LocalDate nextBound = day(number(in));
        boolean within = stage == WalkCursor.Stage.IN_A_SLICE;
        LocalDate farBound = within ? day(number(in)) : null;
        SlicePosition position = within ? position(in) : SlicePosition.BEGINNING;
        return new WalkCursor(kind, order, filter, start, since, stage, nextBound, farBound, position);
    }

    private static SlicePosition position(DataInputStream in) throws IOException {
        boolean inGroups = in.readBoolean();
        Instant last = instant(number(in));
        int total = (int) number(in);
        long reached = number(in);
        long missing = number(in);
        int page = (int) number(in);
        int index = (int) number(in);
        int size = (int) number(in);
        int totalThen = (int) number(in);
        List<Long> front = front(in);
        int frontTotal = (int) number(in);
        boolean reordered = in.readBoolean();
        CursorState place = new CursorState(page, index, size, totalThen, front, frontTotal, reordered, hashes(in));
        return new SlicePosition(inGroups, place, last, total, reached, missing);
    }

    private static List<Long> front(DataInputStream in) throws IOException {
        List<Long> front = new ArrayList<>();
        for (int left = in.readByte(); left > 0; left--) {
            front.add(Integer.toUnsignedLong(in.readInt()));
        }
        return front;
    }

    private static List<Long> hashes(DataInputStream in) throws IOException {
        List<Long> hashes = new ArrayList<>();
        for (int left = in.readByte(); left > 0; left--) {
            hashes.add(in.readLong());
        }
        return hashes;
    }

    /**
     * Writes seven bits in each byte, the lowest first, with the sign in the lowest bit, so that small numbers are
     * short.
     */
    private static void number(DataOutputStream out, long number) throws IOException {
        long left = (number << 1) ^ (number >> 63);
        while ((left & ~0x7fL) != 0) {
            out.writeByte((int) ((left & 0x7f) | 0x80));
            left >>>= 7;
        }
        out.writeByte((int) left);
    }

    private static long number(DataInputStream in) throws IOException {
        long read = 0;
        int shift = 0;
        byte next;
        do {
            next = in.readByte();
            read |= (next & 0x7fL) << shift;
            shift += 7;
        } while (next < 0);
        return (read >>> 1) ^ -(read & 1);
    }

    private static long seconds(@Nullable Instant instant) {
        return instant == null ? NOTHING : instant.getEpochSecond();
    }

    private static @Nullable Instant instant(long seconds) {
        return seconds == NOTHING ? null : Instant.ofEpochSecond(seconds);
    }

    private static long epochDay(@Nullable LocalDate day) {
        return day == null ? NOTHING : day.toEpochDay();
    }

    private static @Nullable LocalDate day(long epochDay) {
        return epochDay == NOTHING ? null : LocalDate.ofEpochDay(epochDay);
    }

    private static int checksum(byte[] payload) {
        CRC32 crc = new CRC32();
        crc.update(payload);
        return (int) crc.getValue();
    }
}

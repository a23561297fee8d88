package io.github.livechat4j.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The list of chats, from a file with the JSON of all chats, newest first and separated by commas. A page is a range of
 * this file, so no answer costs more than two short texts.
 */
final class ArchiveAnswers implements FixedAnswers {

    private static final int PAGE = 25;
    private static final int MOST_PAGES = 1000;

    private final MappedByteBuffer chats;

    /** The first byte of each chat; the last entry counts a comma after the last chat, which the file lacks. */
    private final int[] starts;

    /** The day of each chat, as days since 1970. */
    private final int[] days;

    /** The groups of each chat, between commas; empty if the file does not tell them. */
    private final List<String> groups;

    /** The chats of the lists of groups, by range of all chats and group. */
    private final Map<String, int[]> ofGroups = new ConcurrentHashMap<>();

    private ArchiveAnswers(MappedByteBuffer chats, int[] starts, int[] days, List<String> groups) {
        this.chats = chats;
        this.starts = starts;
        this.days = days;
        this.groups = groups;
    }

    /**
     * Opens an archive of {@link FixedData}.
     *
     * @param chats the JSON of the chats; beside it is a file {@code .days} with day, length and groups of each
     *     chat; the groups may be missing
     */
    static ArchiveAnswers open(Path chats) throws IOException {
        List<String> lines = Files.readAllLines(daysOf(chats));
        int[] starts = new int[lines.size() + 1];
        int[] days = new int[lines.size()];
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            String[] parts = lines.get(i).split(" ", -1);
            days[i] = epochDay(parts[0]);
            starts[i + 1] = starts[i] + Integer.parseInt(parts[1]) + 1;
            groups.add(parts.length < 3 ? "," : "," + parts[2] + ",");
        }
        try (FileChannel file = FileChannel.open(chats)) {
            return new ArchiveAnswers(file.map(FileChannel.MapMode.READ_ONLY, 0, file.size()), starts, days, groups);
        }
    }

    static Path daysOf(Path chats) {
        return chats.resolveSibling(chats.getFileName() + ".days");
    }

    private static int epochDay(String day) {
        return (int) LocalDate.parse(day).toEpochDay();
    }

    @Override
    public ByteBuffer[] body(String target) {
        String to = parameter(target, "date_to");
        String from = parameter(target, "date_from");
        int first = to == null ? 0 : firstBefore(epochDay(to) + 1);
        int end = from == null ? days.length : firstBefore(epochDay(from));
        String group = parameter(target, "group");
        String number = parameter(target, "page");
        int page = number == null ? 1 : Integer.parseInt(number);
        return group == null ? page(first, end - first, page) : page(chatsOf(group, first, end), page);
    }

    private ByteBuffer[] page(int first, int all, int number) {
        int found = Math.max(0, all);
        int served = Math.min(found, PAGE * MOST_PAGES);
        int start = Math.min(first + served, first + PAGE * (number - 1));
        int stop = Math.min(first + served, start + PAGE);
        ByteBuffer records = stop == start ? ByteBuffer.allocate(0) : range(starts[start], starts[stop] - 1);
        return new ByteBuffer[] {text("{\"chats\":["), records, end(found)};
    }

    private ByteBuffer[] page(int[] found, int number) {
        int served = Math.min(found.length, PAGE * MOST_PAGES);
        List<ByteBuffer> parts = new ArrayList<>(List.of(text("{\"chats\":[")));
        for (int i = PAGE * (number - 1); i < Math.min(served, PAGE * number); i++) {
            if (i > PAGE * (number - 1)) {
                parts.add(text(","));
            }
            parts.add(range(starts[found[i]], starts[found[i] + 1] - 1));
        }
        parts.add(end(found.length));
        return parts.toArray(ByteBuffer[]::new);
    }

    private static ByteBuffer end(int found) {
        return text("],\"total\":" + found + ",\"pages\":" + (found + PAGE - 1) / PAGE + "}");
    }

    private int[] chatsOf(String group, int first, int end) {
        return ofGroups.computeIfAbsent(
                first + "-" + end + " " + group,
                key -> IntStream.range(first, end)
                        .filter(chat -> groups.get(chat).contains("," + group + ","))
                        .toArray());
    }

    private ByteBuffer range(int first, int end) {
        return chats.duplicate().limit(end).position(first);
    }

    /** Returns the index of the first chat that began before a day. */
    private int firstBefore(int day) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] < day) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static @Nullable String parameter(String target, String name) {
        int start = Math.max(target.indexOf("?" + name + "="), target.indexOf("&" + name + "="));
        if (start < 0) {
            return null;
        }
        int end = target.indexOf('&', start + 1);
        return target.substring(start + name.length() + 2, end < 0 ? target.length() : end);
    }

    private static ByteBuffer text(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}

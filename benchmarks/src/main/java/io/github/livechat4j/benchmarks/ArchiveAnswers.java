package io.github.livechat4j.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of chats, from a file with the JSON of all chats, newest first and separated by commas. A page is a range of
 * this file, so no answer costs more than two short texts.
 */
final class ArchiveAnswers implements FixedAnswers {

    private static final int PAGE = 25;
    private static final int MOST_PAGES = 1000;

    private final MappedByteBuffer chats;

    /** The first byte of each chat; the last entry is the length of the file and of one more comma. */
    private final int[] starts;

    /** The day of each chat, as days since 1970. */
    private final int[] days;

    private ArchiveAnswers(MappedByteBuffer chats, int[] starts, int[] days) {
        this.chats = chats;
        this.starts = starts;
        this.days = days;
    }

    /**
     * Opens an archive of {@link FixedData}.
     *
     * @param chats the JSON of the chats; beside it is a file {@code .days} with day and length of each chat
     */
    static ArchiveAnswers open(Path chats) throws IOException {
        List<String> lines = Files.readAllLines(daysOf(chats));
        int[] starts = new int[lines.size() + 1];
        int[] days = new int[lines.size()];
        for (int i = 0; i < days.length; i++) {
            String line = lines.get(i);
            int space = line.indexOf(' ');
            days[i] = epochDay(line.substring(0, space));
            starts[i + 1] = starts[i] + Integer.parseInt(line.substring(space + 1)) + 1;
        }
        try (FileChannel file = FileChannel.open(chats)) {
            return new ArchiveAnswers(file.map(FileChannel.MapMode.READ_ONLY, 0, file.size()), starts, days);
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
        int found = Math.min(Math.max(0, end - first), PAGE * MOST_PAGES);
        String page = parameter(target, "page");
        int start = Math.min(first + found, first + PAGE * ((page == null ? 1 : Integer.parseInt(page)) - 1));
        int stop = Math.min(first + found, start + PAGE);
        ByteBuffer records = chats.duplicate();
        // without the comma after the last chat of the page
        records.limit(stop == start ? starts[start] : starts[stop] - 1).position(starts[start]);
        String totals = "],\"total\":" + found + ",\"pages\":" + (found + PAGE - 1) / PAGE + "}";
        return new ByteBuffer[] {text("{\"chats\":["), records, text(totals)};
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

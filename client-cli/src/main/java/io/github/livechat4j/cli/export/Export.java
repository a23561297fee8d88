package io.github.livechat4j.cli.export;

import io.github.livechat4j.archive.ArchiveIterator;
import io.github.livechat4j.archive.UnreachableRecordsException;
import io.github.livechat4j.archive.UnreadableRecord;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Failures;
import io.github.livechat4j.cli.Interruption;
import io.github.livechat4j.cli.output.ReaderEndedException;
import io.github.livechat4j.error.LiveChatException;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Copies records from a walk to a destination, each of them once, and saves checkpoints on the way.
 *
 * @param <T> the type of the records
 */
final class Export<T> {

    private static final long CHECKPOINT_MILLIS = 2_000;
    private static final long CHECKPOINT_RECORDS = 50_000;

    private final Exported<T> exported;
    private final RecordText<T> text;
    private final Destination destination;
    private final Interruption interruption;
    private final Clock clock;
    private final RecentRecords recent;
    private final List<String> unreachable;
    private final Unreadable unreadable;
    private final Deque<UnreadableRecord> notRead = new ArrayDeque<>();
    private final boolean unreadableIsFatal;
    private final long before;
    private long records;
    private OptionalLong total;
    private long savedAt;
    private long savedRecords;

    Export(
            Exported<T> exported,
            RecordText<T> text,
            Destination destination,
            Interruption interruption,
            Clock clock,
            boolean unreadableIsFatal,
            @Nullable Checkpoint saved) {
        this.exported = exported;
        this.text = text;
        this.destination = destination;
        this.interruption = interruption;
        this.clock = clock;
        this.recent = saved == null ? new RecentRecords() : RecentRecords.of(saved.recent());
        this.unreachable = new ArrayList<>(saved == null ? List.of() : saved.unreachable());
        this.unreadableIsFatal = unreadableIsFatal;
        this.unreadable = saved == null
                ? new Unreadable(0, 0)
                : new Unreadable(
                        saved.unreadable().records(), saved.unreadable().values());
        this.before = saved == null ? 0 : saved.records();
        this.records = before;
        this.total = saved == null ? OptionalLong.empty() : saved.total();
        this.savedAt = clock.millis();
        this.savedRecords = before;
    }

    /** Returns the number of records written, by this process and by the processes that it resumes. */
    long records() {
        return records;
    }

    /**
     * Sets the expected number of records of this walk. A resumed walk does not know it, and keeps the number of the
     * checkpoint.
     */
    void expect(OptionalLong ofThisWalk) {
        if (ofThisWalk.isPresent()) {
            total = OptionalLong.of(before + ofThisWalk.getAsLong());
        }
    }

    /**
     * Runs until the last record, the limit, or an interruption.
     *
     * @return false if it was interrupted
     * @throws Failure if a call or a write fails
     */
    boolean run(ArchiveIterator<T> walk, Progress progress, long limit) {
        try {
            if (before == 0) {
                destination.write(text.header());
            }
            while (records < limit) {
                if (interruption.isRequested()) {
                    return interrupted(walk, progress);
                }
                try {
                    boolean hasNext = interruption.during(walk::hasNext);
                    takeUnreadable();
                    if (!hasNext) {
                        break;
                    }
                } catch (UnreachableRecordsException e) {
                    takeUnreadable();
                    // export the records that can be reached: the walk continues behind the unreachable ones
                    unreachable.add(String.valueOf(e.getMessage()));
                    continue;
                } catch (RuntimeException e) {
                    takeUnreadable();
                    // the interruption closes the client, so any call may fail in any way
                    if (interruption.isRequested()) {
                        return interrupted(walk, progress);
                    }
                    if (isOfCall(e)) {
                        throw failed(e, walk, progress);
                    }
                    throw e;
                }
                take(walk.next(), walk);
                progress.at(records, expected(limit));
            }
            if (!destination.finish(standing(walk), interruption::isRequested)) {
                progress.interrupted(records, "go on with --resume");
                return false;
            }
        } catch (IOException e) {
            throw unwritten(e, progress);
        }
        progress.done(records, destination.name());
        return true;
    }

    private static boolean isOfCall(RuntimeException thrown) {
        return thrown instanceof LiveChatException
                || thrown instanceof CancellationException
                || thrown instanceof IllegalArgumentException;
    }

    /** Returns sentences about the records that the service does not give out. */
    List<String> unreachable() {
        return unreachable;
    }

    /** Takes a record that cannot be parsed. Called before the cursor of the walk passes it. */
    void notRead(UnreadableRecord record) {
        notRead.add(record);
    }

    /** Returns the summary of unparseable records and values, as lines for people. */
    List<String> unreadable() {
        return unreadable.summary(destination.ofUnreadable());
    }

    private void takeUnreadable() throws IOException {
        while (!notRead.isEmpty()) {
            UnreadableRecord record = notRead.remove();
            if (unreadableIsFatal) {
                throw Failure.of(ExitCode.SERVICE, "a record cannot be read: " + record)
                        .advise("without --fail-on-unreadable it is left out and listed");
            }
            if (recent.add("unreadable:" + record.json())) {
                byte[] line = text.ofUnreadable(record.json());
                destination.write(line);
                records += line.length == 0 ? 0 : 1;
                destination.list(unreadable.line(record));
            }
        }
    }

    private void take(T found, ArchiveIterator<T> walk) throws IOException {
        Object identity = exported.identity().apply(found);
        if (recent.add(identity)) {
            destination.write(text.of(found));
            String odd = unreadable.lines(exported.unreadable().apply(found), identity);
            if (!odd.isEmpty()) {
                destination.list(odd);
            }
            records++;
        }
        long now = clock.millis();
        if (now - savedAt >= CHECKPOINT_MILLIS || records - savedRecords >= CHECKPOINT_RECORDS) {
            destination.save(standing(walk));
            savedAt = now;
            savedRecords = records;
        }
    }

    private ExportProgress standing(ArchiveIterator<T> walk) {
        return new ExportProgress(walk.cursor().toString(), records, total, unreachable, unreadable, recent);
    }

    private OptionalLong expected(long limit) {
        return total.isPresent() ? OptionalLong.of(Math.min(limit, total.getAsLong())) : total;
    }

    private boolean interrupted(ArchiveIterator<T> walk, Progress progress) {
        // clear the flag, since the last checkpoint and messages are still written
        Thread.interrupted();
        boolean canBeResumed = destination.leave(standing(walk));
        progress.interrupted(records, canBeResumed ? "go on with --resume" : destination.ofUnfinished());
        return false;
    }

    private Failure failed(RuntimeException thrown, ArchiveIterator<T> walk, Progress progress) {
        boolean canBeResumed = destination.leave(standing(walk));
        progress.clear();
        return advised(Failures.of(thrown), canBeResumed);
    }

    private Failure unwritten(IOException thrown, Progress progress) {
        boolean canBeResumed = destination.giveUp();
        progress.clear();
        return thrown instanceof ReaderEndedException
                ? Failures.of(thrown)
                : advised(Failures.of(thrown).advise("make room, or name another file with -o"), canBeResumed);
    }

    private Failure advised(Failure failure, boolean canBeResumed) {
        if (!canBeResumed) {
            return failure;
        }
        String resume =
                String.format(Locale.ROOT, "go on with --resume: what came before is in %s.part", destination.name());
        return failure.advise(
                failure.advice().map(advice -> advice + ", then " + resume).orElse(resume));
    }
}

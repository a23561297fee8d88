package io.github.livechat4j.spark;

import io.github.livechat4j.archive.ArchiveSlice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.apache.spark.sql.connector.read.InputPartition;
import org.jspecify.annotations.Nullable;

/** Groups slices into tasks of about the same size. There are no more tasks than may share the limit of requests. */
final class TaskPlanner {

    /** The service serves this number of records of a query, so a higher total may be cut. */
    private static final int CAP = 25_000;

    private final ScanPlan plan;

    TaskPlanner(ScanPlan plan) {
        this.plan = plan;
    }

    /** The slices of a task. */
    private static final class Load {
        private final int number;
        private final List<ArchiveSlice> slices = new ArrayList<>();
        private long records;

        Load(int number) {
            this.number = number;
        }

        long records() {
            return records;
        }

        int number() {
            return number;
        }

        void add(ArchiveSlice slice) {
            slices.add(slice);
            // an empty slice costs a request too
            records += slice.records() + 1;
        }
    }

    /**
     * Makes the tasks that read slices.
     *
     * @param window the time of the records; null for all
     */
    InputPartition[] tasks(List<? extends ArchiveSlice> slices, @Nullable TimeWindow window) {
        int count = Math.min(slices.size(), plan.tasks());
        PriorityQueue<Load> loads =
                new PriorityQueue<>(Comparator.comparingLong(Load::records).thenComparingInt(Load::number));
        IntStream.range(0, count).forEach(number -> loads.add(new Load(number)));
        slices.stream()
                .sorted(Comparator.comparingLong((ArchiveSlice slice) -> slice.records())
                        .reversed())
                .forEach(slice -> {
                    Load least = loads.remove();
                    least.add(slice);
                    loads.add(least);
                });
        Duration space = plan.pacing().space(Math.max(1, count));
        return loads.stream()
                .sorted(Comparator.comparingInt(Load::number))
                .map(load -> new SlicePartition(List.copyOf(load.slices), window, plan.limit(), space, -1))
                .toArray(InputPartition[]::new);
    }

    /**
     * Makes the tasks that count the records of slices. The totals of the service are known, except of days whose total
     * may be cut, and of several slices of tickets, which share tickets: these are read.
     */
    InputPartition[] count(List<? extends ArchiveSlice> slices) {
        boolean isShared = plan.entity() == Entity.TICKETS && slices.size() > 1;
        List<ArchiveSlice> read = new ArrayList<>();
        long known = 0;
        for (ArchiveSlice slice : slices) {
            if (isShared || slice.records() >= CAP) {
                read.add(slice);
            } else {
                known += slice.records();
            }
        }
        List<ArchiveSlice> walked =
                isShared ? List.of(plan.entity().whole(plan.json(), read.get(0).planned())) : read;
        Duration space = plan.pacing().space(1);
        return new InputPartition[] {new SlicePartition(walked, null, Long.MAX_VALUE, space, known)};
    }
}

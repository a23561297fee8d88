package io.github.livechat4j.warehouse.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a run does. */
final class RunTally {

    private final Map<String, Long> rows = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean isIncomplete;

    void rows(Map<String, Long> written) {
        written.forEach((table, count) -> rows.merge(table, count, Long::sum));
    }

    void difference(String sentence) {
        differences.add(sentence);
    }

    void missing(String sentence) {
        differences.add(sentence);
        isIncomplete = true;
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    Map<String, Long> rows() {
        return rows;
    }

    List<String> differences() {
        return differences;
    }

    List<String> notes() {
        return notes;
    }

    boolean isIncomplete() {
        return isIncomplete;
    }
}

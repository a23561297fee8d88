package io.github.livechat4j.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The queue of faults for each operation. */
final class FaultScript {

    private final Map<String, Deque<Scripted>> faults = new HashMap<>();

    private record Scripted(Fault fault, int times) {}

    synchronized void add(String operation, int times, Fault fault) {
        faults.computeIfAbsent(operation, unseen -> new ArrayDeque<>()).addLast(new Scripted(fault, times));
    }

    synchronized Optional<Fault> next(String operation) {
        Deque<Scripted> ofOperation = faults.getOrDefault(operation, new ArrayDeque<>());
        Scripted next = ofOperation.pollFirst();
        if (next == null) {
            return Optional.empty();
        }
        if (next.times() > 1) {
            ofOperation.addFirst(new Scripted(next.fault(), next.times() - 1));
        }
        return Optional.of(next.fault());
    }

    synchronized void clear() {
        faults.clear();
    }
}

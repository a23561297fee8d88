package io.github.livechat4j.wire;

import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.error.Operation;
import io.github.livechat4j.listening.internal.Listeners;
import io.github.livechat4j.listening.internal.OwnListener;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports skipped values of answers: every value to the listener, and each path of each operation once to the log. */
final class UnreadableValues implements UnreadableValueListener, OwnListener {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableValues.class);

    /** The maximum number of logged paths, since paths contain names from bodies and are unlimited. */
    private static final int MOST_PLACES = 1000;

    private final UnreadableValueListener listener;
    private final boolean recordsAreFatal;
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    UnreadableValues(UnreadableValueListener listener, boolean recordsAreFatal) {
        this.listener = listener;
        this.recordsAreFatal = recordsAreFatal;
    }

    UnreadableValues withListener(UnreadableValueListener newListener) {
        return new UnreadableValues(newListener, recordsAreFatal);
    }

    UnreadableValues withFatalRecords() {
        return new UnreadableValues(listener, true);
    }

    @Override
    public void onUnreadableValue(Operation operation, UnreadableValue value) {
        tell(Optional.of(operation), List.of(value));
    }

    /** Returns whether an answer with these skipped values is rejected. */
    boolean isFatal(List<UnreadableValue> leftOut) {
        return recordsAreFatal && leftOut.stream().anyMatch(UnreadableValue::isRecord);
    }

    /**
     * Reports the skipped values of an answer.
     *
     * @throws DecodingException if a record was skipped and unreadable records are fatal
     */
    void tell(Optional<Operation> operation, List<UnreadableValue> leftOut) {
        if (recordsAreFatal) {
            leftOut.stream().filter(UnreadableValue::isRecord).findFirst().ifPresent(first -> {
                DecodingException fault = new DecodingException(first.jsonPath(), first.expected(), first.found());
                throw operation.map(fault::inAnswerTo).orElse(fault);
            });
        }
        for (UnreadableValue value : leftOut) {
            log(operation, value);
            operation.ifPresent(known -> Listeners.tell(listener, () -> listener.onUnreadableValue(known, value)));
        }
    }

    private void log(Optional<Operation> operation, UnreadableValue value) {
        String name = operation.map(Operation::toString).orElse("an answer");
        String place = name + value.jsonPath().replaceAll("\\[[^]]*]", "[]");
        if (logged.size() < MOST_PLACES && logged.add(place)) {
            LOG.warn("{}: {}; further values at this path are not logged", name, value);
        }
    }
}

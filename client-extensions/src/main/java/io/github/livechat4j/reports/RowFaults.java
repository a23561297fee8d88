package io.github.livechat4j.reports;

import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.listening.internal.Listeners;
import io.github.livechat4j.wire.JsonCodec;
import io.github.livechat4j.wire.UnreadableValue;
import io.github.livechat4j.wire.UnreadableValueListener;

/**
 * Reports invalid rows and figures of a report, which are skipped.
 *
 * @param report the report
 * @param listener the listener for skipped values
 */
record RowFaults(Report report, UnreadableValueListener listener) {

    private static final JsonCodec JSON = new JsonCodec();

    /** Reports a skipped row. */
    void row(DecodingException fault, Object row) {
        tell(fault, row, true);
    }

    /** Reports an absent figure. */
    void figure(DecodingException fault, Object value) {
        tell(fault, value, false);
    }

    private void tell(DecodingException fault, Object raw, boolean isRow) {
        UnreadableValue left =
                new UnreadableValue(fault.jsonPath(), fault.expected(), fault.found(), JSON.write(raw), isRow);
        Listeners.tell(listener, () -> listener.onUnreadableValue(report.operation(), left));
    }

    DecodingException fault(String place, String expected, String found) {
        return new DecodingException(place, expected, found).inAnswerTo(report.operation());
    }
}

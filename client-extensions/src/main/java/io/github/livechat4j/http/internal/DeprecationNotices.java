package io.github.livechat4j.http.internal;

import io.github.livechat4j.error.Operation;
import io.github.livechat4j.http.DeprecationListener;
import io.github.livechat4j.http.DeprecationNotice;
import io.github.livechat4j.http.DeprecationNotice.Stage;
import io.github.livechat4j.listening.internal.Listeners;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports deprecation announcements of the service to the log and to a listener. A client and all its views share one
 * instance, so that each announcement is reported once.
 */
public final class DeprecationNotices {

    private static final Logger LOG = LoggerFactory.getLogger(DeprecationNotices.class);

    /**
     * A limit of different texts, so that a header that changes with each answer fills neither the log nor the memory.
     */
    private static final int MOST_TEXTS = 16;

    private static final int LONGEST_TEXT = 100;

    /**
     * The characters of dates. Other header texts may contain request values in an encoding that the redaction does not
     * recognise, so they are not shown.
     */
    private static final Pattern LIKE_A_DATE = Pattern.compile("[A-Za-z0-9 ,;:@+./()-]+");

    private static final String NOT_SHOWN = "…";

    private static final List<Stage> STAGES = List.of(Stage.values());

    private final DeprecationListener listener;
    private final Map<Announced, Set<String>> told = new ConcurrentHashMap<>();

    /**
     * Creates an instance that has reported nothing yet.
     *
     * @param listener the listener
     */
    public DeprecationNotices(DeprecationListener listener) {
        this.listener = listener;
    }

    private record Announced(Operation operation, Stage stage) {}

    /**
     * Reports the announcements of an answer that were not reported before.
     *
     * @param operation the called operation
     * @param headers the headers of the answer by case-insensitive name
     * @param redact supplies the function that redacts request values in a text
     */
    void look(Operation operation, Map<String, Collection<String>> headers, Supplier<UnaryOperator<String>> redact) {
        for (Stage stage : STAGES) {
            // the header maps of all transports are case-insensitive
            Collection<String> values = headers.get(stage.header());
            if (values != null && !values.isEmpty()) {
                look(operation, stage, values.iterator().next(), redact);
            }
        }
    }

    private void look(Operation operation, Stage stage, String value, Supplier<UnaryOperator<String>> redact) {
        LocalDate day = day(value);
        String text = day == null ? printable(value, redact.get()) : day.toString();
        Set<String> known =
                told.computeIfAbsent(new Announced(operation, stage), unseen -> ConcurrentHashMap.newKeySet());
        if (known.size() < MOST_TEXTS && known.add(text)) {
            tell(new DeprecationNotice(operation, stage, day, text));
        }
    }

    private static @Nullable LocalDate day(String value) {
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String printable(String value, UnaryOperator<String> redact) {
        if (!LIKE_A_DATE.matcher(Printable.of(value, UnaryOperator.identity())).matches()) {
            return NOT_SHOWN;
        }
        String text = Printable.of(value, redact);
        int end = Math.min(text.length(), LONGEST_TEXT);
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private void tell(DeprecationNotice notice) {
        LOG.warn(
                "{}: the service announces that the {} stage of this operation ends {} {}{}",
                notice.operation(),
                notice.stage() == Stage.LEGACY ? "legacy" : "deprecated",
                notice.endsOn() == null ? "on a day that cannot be read:" : "on",
                notice.text(),
                notice.stage() == Stage.LEGACY ? "" : "; it is shut down then");
        Listeners.tell(listener, () -> listener.onDeprecation(notice));
    }
}

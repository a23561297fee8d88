package io.github.livechat4j.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import io.github.livechat4j.http.internal.Received;
import io.github.livechat4j.http.internal.Script;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The faults between a client and the service, as server behaviour for one request. */
@SuppressWarnings("ImmutableEnumChecker") // the lambdas capture nothing
public enum Fault {
    /** No server listens, so the script is never played. */
    REFUSED((body, time) -> Script.emptyAnswer()),
    RESET_BEFORE_ANSWER((body, time) -> Script.resetBeforeAnswer()),
    RESET_IN_BODY((body, time) -> Script.resetInBody(body)),
    CLOSED_WITHOUT_A_BYTE((body, time) -> Script.emptyAnswer()),
    CLOSED_IN_BODY((body, time) -> Script.truncatedLength(body)),
    GARBAGE((body, time) -> Script.garbage(body)),
    GARBAGE_IN_CHUNKS((body, time) -> Script.garbageInChunks(body)),
    STALL_BEFORE_ANSWER((body, time) -> Script.stallBeforeAnswer()),
    STALL_IN_BODY((body, time) -> Script.stallInBody(body)),
    DRIP((body, time) -> Script.drip(body, index -> time.pass(Duration.ofSeconds(50)))),
    ANNOUNCED_TOO_LONG((body, time) -> Script.announced(300_000_000)),
    ENDLESS_BODY((body, time) -> Script.endless(200, "[".getBytes(UTF_8), (quoted(body) + ",").getBytes(UTF_8))),
    EXPANDING_GZIP((body, time) -> Script.gzip("[" + quoted(body.repeat(10_000)) + "]")),
    TRUNCATED_GZIP((body, time) -> Script.truncatedGzip(body)),
    EMPTY_BODY((body, time) -> Script.answer(200, "")),
    MALFORMED_JSON((body, time) -> Script.answer(200, "{" + quoted(body) + ": tru")),
    ANOTHER_JSON((body, time) -> Script.answer(200, "[" + quoted(body) + "]")),
    STATUS_302((body, time) -> Script.answer(302, body, "Location: http://127.0.0.1:1/")),
    STATUS_400(status(400)),
    STATUS_401(status(401)),
    STATUS_403(status(403)),
    STATUS_404(status(404)),
    STATUS_408(status(408)),
    STATUS_421(status(421)),
    STATUS_429(status(429)),
    STATUS_429_AFTER_7_SECONDS(status(429, "Retry-After: 7")),
    STATUS_429_AFTER_60_SECONDS(status(429, "Retry-After: 60")),
    STATUS_429_AFTER_61_SECONDS(status(429, "Retry-After: 61")),
    STATUS_429_AFTER_A_DATE(status(
            429,
            "Retry-After: "
                    + RFC_1123_DATE_TIME.format(FakeTime.START.plusSeconds(20).atZone(UTC)))),
    STATUS_429_AFTER_A_PAST_DATE(status(429, "Retry-After: Sun, 06 Nov 1994 08:49:37 GMT")),
    STATUS_429_AFTER_GARBAGE(status(429, "Retry-After: soon, maybe")),
    STATUS_429_AFTER_AGES(status(429, "Retry-After: 999999999999999999999999")),
    STATUS_500(status(500)),
    STATUS_501(status(501)),
    STATUS_502(status(502)),
    STATUS_503(status(503)),
    STATUS_503_AFTER_7_SECONDS(status(503, "Retry-After: 7")),
    STATUS_504(status(504));

    private final BiFunction<String, FakeTime, Script> script;

    Fault(BiFunction<String, FakeTime, Script> script) {
        this.script = script;
    }

    private static BiFunction<String, FakeTime, Script> status(int status, String... headers) {
        return (body, time) -> Script.answer(status, body, headers);
    }

    /**
     * Returns the script of the fault for a server.
     *
     * @param body the body of the answer for a request, if the fault has one
     * @param time the clock, advanced if the fault takes time
     */
    public Script script(Function<Received, String> body, FakeTime time) {
        return wire -> script.apply(body.apply(wire.request()), time).play(wire);
    }

    /** Returns whether the server sends nothing, so that the client waits in real time. */
    public boolean isSilent() {
        return this == STALL_BEFORE_ANSWER || this == STALL_IN_BODY;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }
}

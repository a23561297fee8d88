package io.github.livechat4j.client;

import io.github.livechat4j.http.RetryPolicy;
import io.github.livechat4j.model.CreateAgentRequest;
import io.github.livechat4j.model.UpdateAgentRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The expected result of every {@link Fault} with every kind of call. */
public final class FaultMatrix {

    /**
     * Derived by hand from the rules: a fault before the service can have acted, and 429, is retried; a request that
     * the service may have acted on is retried unless it is a POST; every other answer is final.
     *
     * <p>Each row has the exception, the recorded status or failure of each attempt, whether the request may have been
     * sent, the waits between attempts in ms, and the seconds of {@code Retry-After} on the exception. The remaining
     * columns are the number of attempts for each kind of call, or {@code ok} if the only attempt succeeds.
     */
    private static final String TABLE = """
            fault                        | exception          | attempt                  | sent | waits                     | after      | GET | PUT | DELETE | POST | POST_TWICE
            REFUSED                      | Connection         | HttpHostConnectException | no   | 250 500 1000 2000 4000    |            | 6   | 6   | 6      | 6    | 6
            RESET_BEFORE_ANSWER          | Connection         | SocketException          | yes  | 250 500 1000 2000 4000    |            | 6   | 6   | 6      | 1    | 6
            RESET_IN_BODY                | Connection         | SocketException          | yes  | 250 500 1000 2000 4000    |            | 6   | 6   | 6      | 1    | 6
            CLOSED_WITHOUT_A_BYTE        | Connection         | NoHttpResponseException  | yes  | 250 500 1000 2000 4000    |            | 6   | 6   | 6      | 1    | 6
            CLOSED_IN_BODY               | Connection         | ConnectionClosedException| yes  | 250 500 1000 2000 4000    |            | 6   | 6   | 6      | 1    | 6
            GARBAGE                      | Connection         | ProtocolException        | yes  | 250 500 1000 2000 4000    |            | 6   | 6   | 6      | 1    | 6
            GARBAGE_IN_CHUNKS            | Connection         | ProtocolException        | yes  | 250 500 1000 2000 4000    |            | 6   | 6   | 6      | 1    | 6
            STALL_BEFORE_ANSWER          | Connection         | SocketTimeoutException   | yes  | 250 500 1000 2000 4000    |            | 6   | 6   | 6      | 1    | 6
            STALL_IN_BODY                | Connection         | SocketTimeoutException   | yes  | 250 500 1000 2000 4000    |            | 6   | 6   | 6      | 1    | 6
            DRIP                         | DeadlineExceeded   | DeadlineOver             | yes  |                           |            | 1   | 1   | 1      | 1    | 1
            TRUNCATED_GZIP               | Connection         | EOFException             | yes  | 250 500 1000 2000 4000    |            | 6   | 6   | 6      | 1    | 6
            ANNOUNCED_TOO_LONG           | AnswerTooLarge     | BodyTooLargeException    | yes  |                           |            | 1   | 1   | 1      | 1    | 1
            ENDLESS_BODY                 | AnswerTooLarge     | BodyTooLargeException    | yes  |                           |            | 1   | 1   | 1      | 1    | 1
            EXPANDING_GZIP               | AnswerTooLarge     | BodyTooLargeException    | yes  |                           |            | 1   | 1   | 1      | 1    | 1
            EMPTY_BODY                   | Decoding           | 200                      | yes  |                           |            | 1   | 1   | ok     | 1    | 1
            MALFORMED_JSON               | Decoding           | 200                      | yes  |                           |            | 1   | 1   | 1      | 1    | 1
            ANOTHER_JSON                 | Decoding           | 200                      | yes  |                           |            | 1   | 1   | 1      | 1    | 1
            STATUS_302                   | Status             | 302                      | yes  |                           |            | 1   | 1   | 1      | 1    | 1
            STATUS_400                   | BadRequest         | 400                      | yes  |                           |            | 1   | 1   | 1      | 1    | 1
            STATUS_401                   | Authentication     | 401                      | yes  |                           |            | 1   | 1   | 1      | 1    | 1
            STATUS_403                   | Permission         | 403                      | yes  |                           |            | 1   | 1   | 1      | 1    | 1
            STATUS_404                   | NotFound           | 404                      | yes  |                           |            | 1   | 1   | 1      | 1    | 1
            STATUS_408                   | BadRequest         | 408                      | yes  | 250 500 1000 2000 4000    |            | 6   | 6   | 6      | 1    | 6
            STATUS_421                   | Misdirected        | 421                      | yes  |                           |            | 1   | 1   | 1      | 1    | 1
            STATUS_429                   | RateLimited        | 429                      | yes  | 250 500 1000 2000 4000    |            | 6   | 6   | 6      | 6    | 6
            STATUS_429_AFTER_7_SECONDS   | RateLimited        | 429                      | yes  | 7000 7000 7000 7000 7000  | 7          | 6   | 6   | 6      | 6    | 6
            STATUS_429_AFTER_60_SECONDS  | RateLimited        | 429                      | yes  | 60000                     | 60         | 2   | 2   | 2      | 2    | 2
            STATUS_429_AFTER_61_SECONDS  | RateLimited        | 429                      | yes  |                           | 61         | 1   | 1   | 1      | 1    | 1
            STATUS_429_AFTER_A_DATE      | RateLimited        | 429                      | yes  | 20000 500 1000 2000 4000  | 0          | 6   | 6   | 6      | 6    | 6
            STATUS_429_AFTER_A_PAST_DATE | RateLimited        | 429                      | yes  | 250 500 1000 2000 4000    | 0          | 6   | 6   | 6      | 6    | 6
            STATUS_429_AFTER_GARBAGE     | RateLimited        | 429                      | yes  | 250 500 1000 2000 4000    |            | 6   | 6   | 6      | 6    | 6
            STATUS_429_AFTER_AGES        | RateLimited        | 429                      | yes  |                           | 3155760000 | 1   | 1   | 1      | 1    | 1
            STATUS_500                   | Server             | 500                      | yes  | 250 500 1000 2000 4000    |            | 6   | 6   | 6      | 1    | 6
            STATUS_501                   | Server             | 501                      | yes  |                           |            | 1   | 1   | 1      | 1    | 1
            STATUS_502                   | Server             | 502                      | yes  | 250 500 1000 2000 4000    |            | 6   | 6   | 6      | 1    | 6
            STATUS_503                   | Server             | 503                      | yes  | 250 500 1000 2000 4000    |            | 6   | 6   | 6      | 1    | 6
            STATUS_503_AFTER_7_SECONDS   | Server             | 503                      | yes  | 7000 7000 7000 7000 7000  | 7          | 6   | 6   | 6      | 1    | 6
            STATUS_504                   | Server             | 504                      | yes  | 250 500 1000 2000 4000    |            | 6   | 6   | 6      | 1    | 6
            """;

    /** The read timeout for silent servers: the only real time that passes. */
    public static final Duration SILENCE = Duration.ofMillis(100);

    private FaultMatrix() {}

    /** A kind of call, with an example call that has a given text in the path and in the body. */
    @SuppressWarnings("ImmutableEnumChecker") // the lambdas capture nothing
    public enum Kind {
        GET((livechat, text) -> livechat.agents().getAgent(text)),
        PUT((livechat, text) -> livechat.agents()
                .updateAgent(
                        text,
                        UpdateAgentRequest.builder().name(text).password(text).build())),
        DELETE((livechat, text) -> livechat.agents().deleteAgent(text)),
        POST(Kind::createAgent),
        /** A POST that may be sent twice. */
        POST_TWICE((livechat, text) -> createAgent(
                livechat.with(CallOptions.retryPolicy(RetryPolicy.DEFAULT.withPosts(RetryPolicy.Posts.ALWAYS))), text));

        private final BiFunction<LiveChat, String, Object> call;

        Kind(BiFunction<LiveChat, String, Object> call) {
            this.call = call;
        }

        private static Object createAgent(LiveChat livechat, String text) {
            return livechat.agents()
                    .createAgent(CreateAgentRequest.builder()
                            .login(text)
                            .name(text)
                            .password(text)
                            .build());
        }

        /** Makes the call. */
        public Object call(LiveChat livechat, String text) {
            return call.apply(livechat, text);
        }
    }

    /**
     * A call in which every attempt meets the same fault.
     *
     * @param kind the kind of call
     * @param fault the fault of each attempt
     * @param exception the simple name of the thrown exception
     * @param attempt the recorded status or failure of each attempt
     * @param isSent whether the request may reach the service
     * @param attempts the number of attempts; empty if the only attempt succeeds
     * @param waits the waits between the attempts
     * @param retryAfter the requested wait on the exception, or empty
     */
    public record Cell(
            Kind kind,
            Fault fault,
            String exception,
            String attempt,
            boolean isSent,
            OptionalInt attempts,
            List<Duration> waits,
            List<Duration> retryAfter) {

        /** Returns whether the call is retried and succeeds if only the first attempt meets the fault. */
        public boolean isTriedAgain() {
            return attempts.orElse(1) > 1;
        }

        @Override
        public String toString() {
            return kind + " meets " + fault;
        }
    }

    /** Returns all cells. */
    public static Stream<Cell> cells() {
        List<String[]> rows =
                TABLE.lines().map(line -> line.strip().split("\\s*\\|\\s*", -1)).toList();
        List<String> head = List.of(rows.get(0));
        int firstKind = head.indexOf(Kind.GET.name());
        return rows.stream()
                .skip(1)
                .flatMap(row -> IntStream.range(firstKind, head.size())
                        .mapToObj(column -> cell(Kind.valueOf(head.get(column)), row, row[column])));
    }

    private static Cell cell(Kind kind, String[] row, String attempts) {
        boolean isSuccess = attempts.equals("ok");
        int count = isSuccess ? 1 : Integer.parseInt(attempts);
        return new Cell(
                kind,
                Fault.valueOf(row[0]),
                row[1] + "Exception",
                row[2],
                row[3].equals("yes"),
                isSuccess ? OptionalInt.empty() : OptionalInt.of(count),
                words(row[4])
                        .limit(count - 1)
                        .map(ms -> Duration.ofMillis(Long.parseLong(ms)))
                        .toList(),
                words(row[5])
                        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                        .toList());
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
    }
}

package io.github.livechat4j.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import feign.Response;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.error.DecodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Checks that an answer that differs from the contract quickly gives a value or a DecodingException. */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RobustnessTest {

    private static final int AT_LEAST = 5_000;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final AtomicReference<String> body = new AtomicReference<>("");
    private final Map<Mutation.Kind, Map<String, Integer>> outcomes = new EnumMap<>(Mutation.Kind.class);
    private final List<String> wrong = new ArrayList<>();

    @Test
    void anAnswer_whenMutated_thenIsAValueOrADecodingException() {
        try (LiveChat livechat = LiveChat.builder()
                .credentials(Credentials.basic("nora@example.com", "not-a-real-token"))
                .transport((request, options) -> Response.builder()
                        .request(request)
                        .status(200)
                        .headers(Map.of())
                        .body(body.get(), UTF_8)
                        .build())
                .build()) {
            GeneratedMethods methods = new GeneratedMethods(livechat);
            for (ContractOperation operation : BundledContract.load().operations()) {
                operation.responses().values().stream()
                        .flatMap(example -> Mutation.of(example).stream())
                        .forEach(mutation -> tryOut(methods, operation, mutation));
            }
        }

        print();
        assertThat(wrong).isEmpty();
        assertThat(count()).isGreaterThanOrEqualTo(AT_LEAST);
    }

    private void tryOut(GeneratedMethods methods, ContractOperation operation, Mutation mutation) {
        body.set(mutation.body());
        long start = System.nanoTime();
        String outcome = outcome(methods, operation);
        if (!outcome.equals("value") && !outcome.equals("DecodingException")) {
            wrong.add(operation + ", " + mutation + ": " + outcome);
        }
        if (System.nanoTime() - start > LONGEST.toNanos()) {
            wrong.add(operation + ", " + mutation + " took long");
        }
        outcomes.computeIfAbsent(mutation.kind(), unseen -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
    }

    private static String outcome(GeneratedMethods methods, ContractOperation operation) {
        try {
            @Nullable Object value = methods.call(operation);
            return value == null && !operation.responses().isEmpty() ? "null" : "value";
        } catch (IllegalStateException e) {
            Throwable cause = e.getCause();
            return cause instanceof DecodingException ? "DecodingException" : String.valueOf(cause);
        }
    }

    private int count() {
        return outcomes.values().stream()
                .flatMap(each -> each.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    @SuppressWarnings("SystemOut") // prints numbers for people
    private void print() {
        outcomes.forEach((kind, counts) -> System.out.printf("%-18s %s%n", kind, counts));
        System.out.printf("%d mutated answers, %d wrong.%n", count(), wrong.size());
    }
}

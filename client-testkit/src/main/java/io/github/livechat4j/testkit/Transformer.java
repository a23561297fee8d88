package io.github.livechat4j.testkit;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Has WireMock answer as the sandbox says. */
final class Transformer implements ResponseDefinitionTransformerV2 {

    private static final int PIECES = 10;

    private final Gate gate;
    private final FaultScript faults;
    private final RequestJournal journal;
    private final Duration latency;

    Transformer(Gate gate, FaultScript faults, RequestJournal journal, Duration latency) {
        this.gate = gate;
        this.faults = faults;
        this.journal = journal;
        this.latency = latency;
    }

    @Override
    public String getName() {
        return "livechat-sandbox";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        String operation =
                gate.match(request).map(match -> match.operation().id()).orElse("");
        Optional<Fault> fault = faults.next(operation);
        Answer answer = fault.flatMap(Fault::instead).orElseGet(() -> gate.answer(request));
        journal.add(new SandboxRequest(
                operation,
                request.getMethod().getName(),
                Gate.path(request),
                Gate.query(request),
                headers(request),
                request.getBodyAsString(),
                answer.status()));
        return response(answer, fault);
    }

    private static Map<String, List<String>> headers(Request request) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (HttpHeader header : request.getHeaders().all()) {
            String name = header.key().toLowerCase(Locale.ROOT);
            headers.put(name, name.equals("authorization") ? List.of("***") : List.copyOf(header.values()));
        }
        return headers;
    }

    private ResponseDefinition response(Answer answer, Optional<Fault> fault) {
        ResponseDefinitionBuilder response = ResponseDefinitionBuilder.responseDefinition()
                .withStatus(answer.status())
                .withHeader("Content-Type", answer.contentType())
                .withBody(answer.body());
        answer.headers().forEach(header -> response.withHeader(header.name(), header.value()));
        Duration delay = latency.plus(fault.map(Fault::delay).orElse(Duration.ZERO));
        if (!delay.isZero()) {
            response.withFixedDelay((int) delay.toMillis());
        }
        fault.ifPresent(wrong -> {
            wrong.broken().ifPresent(how -> response.withFault(wireMock(how)));
            if (!wrong.drip().isZero()) {
                response.withChunkedDribbleDelay(PIECES, (int) wrong.drip().toMillis());
            }
        });
        return response.build();
    }

    private static com.github.tomakehurst.wiremock.http.Fault wireMock(Fault.Break how) {
        return switch (how) {
            case RESET -> com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER;
            case EMPTY -> com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE;
            case GARBAGE -> com.github.tomakehurst.wiremock.http.Fault.RANDOM_DATA_THEN_CLOSE;
            case HALF -> com.github.tomakehurst.wiremock.http.Fault.MALFORMED_RESPONSE_CHUNK;
        };
    }
}

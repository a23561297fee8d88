package io.github.livechat4j.testkit;

import io.github.livechat4j.testkit.internal.contract.ServedContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Builds the response to a request, applies the next fault of its operation, and records the request in the journal.
 */
final class Responder {

    private static final int FAILED = 500;

    private final Gate gate;
    private final FaultScript faults;
    private final RequestJournal journal;
    private final Duration latency;

    /**
     * A response, and the way in which it is sent.
     *
     * @param answer the response
     * @param delay the delay before it
     * @param drip the duration of sending its body
     * @param broken the way in which the connection breaks; empty if it does not
     */
    record Response(Answer answer, Duration delay, Duration drip, Optional<Fault.Break> broken) {}

    Responder(Gate gate, FaultScript faults, RequestJournal journal, Duration latency) {
        this.gate = gate;
        this.faults = faults;
        this.journal = journal;
        this.latency = latency;
    }

    Response respond(ReceivedRequest request) {
        Optional<ServedContract.Match> match = gate.match(request);
        String operation = match.map(found -> found.operation().id()).orElse("");
        Optional<Fault> fault = faults.next(operation);
        Answer answer = fault.flatMap(Fault::instead).orElseGet(() -> answer(request, match));
        journal.add(new SandboxRequest(
                operation,
                request.method(),
                request.path(),
                request.query(),
                withoutSecret(request.headers()),
                request.body(),
                answer.status()));
        return new Response(
                answer,
                latency.plus(fault.map(Fault::delay).orElse(Duration.ZERO)),
                fault.map(Fault::drip).orElse(Duration.ZERO),
                fault.flatMap(Fault::broken));
    }

    /** Answers 500 if the sandbox itself fails, so that connection and thread survive and the caller sees the cause. */
    private Answer answer(ReceivedRequest request, Optional<ServedContract.Match> match) {
        try {
            return gate.answer(request, match);
        } catch (RuntimeException e) {
            return Answer.error(FAILED, List.of("The sandbox failed: " + e));
        }
    }

    private static Map<String, List<String>> withoutSecret(Map<String, List<String>> headers) {
        Map<String, List<String>> shown = new TreeMap<>(headers);
        shown.computeIfPresent("authorization", (name, values) -> List.of("***"));
        return shown;
    }
}

package io.github.livechat4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.report.ValidationReport;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.http.internal.ApacheTransport;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation of the contract is called through its generated method with the contract's examples, and what went over the wire
 * is held to the contract. A new operation is covered without a line here.
 */
class ContractTest {

    private static final Credentials CREDENTIALS = Credentials.basic("nora@example.com", "not-a-real-token");
    private static final ContractValidator VALIDATOR = new ContractValidator();

    @TestFactory
    Stream<DynamicTest> anOperation_whenCalledOnStubs_thenKeepsTheContract() {
        List<ContractOperation> operations = Contract.load().operations();
        ExampleServer server = ExampleServer.start(operations);
        return tests("stubs", operations, server.url(), CREDENTIALS, () -> {}, server::close);
    }

    @TestFactory
    Stream<DynamicTest> anOperation_whenCalledOnTheSandbox_thenKeepsTheContract() {
        LiveChatSandbox sandbox = LiveChatSandbox.builder().seed(7).chats(300).start();
        return tests(
                "the sandbox",
                Contract.load().operations(),
                sandbox.baseUrl(),
                sandbox.credentials(),
                sandbox::reset,
                sandbox::close);
    }

    /** One test for each operation; the service is as new before each. */
    private static Stream<DynamicTest> tests(
            String service,
            List<ContractOperation> operations,
            String baseUrl,
            Credentials credentials,
            Runnable before,
            Runnable after) {
        List<Result> results = new ArrayList<>();
        return operations.stream()
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    before.run();
                    Result result = call(operation, baseUrl, credentials);
                    results.add(result);

                    assertThat(result.messages()).isEmpty();
                }))
                .onClose(() -> {
                    after.run();
                    print(service, results);
                });
    }

    @Test
    void theValidator_whenSomethingBreaksTheContract_thenSaysWhat() {
        ContractOperation operation = Contract.load().operations().stream()
                .filter(each -> each.id().equals("getAgent"))
                .findFirst()
                .orElseThrow();
        Exchanges.Exchange broken =
                new Exchanges.Exchange("GET", "/agents/nora?unknown=1", Map.of(), "", 200, "{\"login\":7}");

        assertThat(VALIDATOR.messages(operation, broken)).isNotEmpty();
    }

    /**
     * What came of an operation.
     *
     * @param operation its id
     * @param request what was asked
     * @param messages what the validator had to say
     */
    private record Result(String operation, String request, List<ValidationReport.Message> messages) {}

    private static Result call(ContractOperation operation, String baseUrl, Credentials credentials) {
        try (ApacheTransport transport = new ApacheTransport()) {
            Exchanges exchanges = new Exchanges(transport);
            try (LiveChat livechat = LiveChat.builder()
                    .credentials(credentials)
                    .baseUrl(baseUrl)
                    .transport(exchanges)
                    .build()) {
                new GeneratedMethods(livechat).call(operation);
            }
            Exchanges.Exchange last = exchanges.last();
            return new Result(operation.id(), last.method() + " " + last.url(), VALIDATOR.messages(operation, last));
        }
    }

    @SuppressWarnings("SystemOut") // the table is for people
    private static void print(String service, List<Result> results) {
        results.forEach(result -> System.out.printf(
                "%-28s %-8s %s%n",
                result.operation(), result.messages().isEmpty() ? "kept" : "BROKEN", result.request()));
        long kept =
                results.stream().filter(result -> result.messages().isEmpty()).count();
        System.out.printf("%d of %d operations keep the contract on %s.%n", kept, results.size(), service);
    }
}

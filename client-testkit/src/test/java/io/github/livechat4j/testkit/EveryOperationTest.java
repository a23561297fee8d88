package io.github.livechat4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.testkit.internal.contract.ServedContract;
import io.github.livechat4j.testkit.internal.contract.ServedOperation;
import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.service.Service;
import io.github.livechat4j.testkit.internal.service.ServiceOptions;
import io.github.livechat4j.wire.FormCodec;
import io.github.livechat4j.wire.JsonCodec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls each operation with the examples of the contract and validates the answer against its schema. */
class EveryOperationTest {

    private static final ServedContract CONTRACT = ServedContract.bundled();
    private static final ContractSchemas SCHEMAS = new ContractSchemas(CONTRACT);

    @AutoClose
    @SuppressWarnings("NullAway.Init")
    private static LiveChatSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = LiveChatSandbox.builder().chats(200).start();
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    static Stream<ServedOperation> operations() {
        return CONTRACT.operations().values().stream();
    }

    @Test
    void theContractHas65OperationsAndEachHasCode() {
        Service service = new Service(
                CONTRACT,
                new ServiceOptions(1, 10, 0, Duration.ofDays(1), Instant.EPOCH, 0, Clock.systemUTC(), ZoneOffset.UTC),
                notice -> {});

        assertThat(CONTRACT.operations()).hasSize(65);
        assertThat(CONTRACT.operations().keySet()).allMatch(service::handles);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anExampleAsAForm_isAnsweredAsTheContractSays(ServedOperation operation) {
        for (JsonNode body : ExampleRequests.bodies(operation)) {
            sandbox.reset();

            RawCaller.Reply reply = new RawCaller(sandbox)
                    .form(
                            operation.method(),
                            ExampleRequests.path(operation),
                            body.isEmpty()
                                    ? ""
                                    : new FormCodec(new JsonCodec())
                                            .encode(new JsonCodec().read(body.toString(), Map.class)));

            assertFits(operation, reply);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anExampleAsJson_isAnsweredAsTheContractSays(ServedOperation operation) {
        for (JsonNode body : ExampleRequests.bodies(operation)) {
            sandbox.reset();

            RawCaller.Reply reply = new RawCaller(sandbox)
                    .json(operation.method(), ExampleRequests.path(operation), body.isEmpty() ? "" : body.toString());

            assertFits(operation, reply);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void withoutOptionalParameters_theAnswerFitsTheContract(ServedOperation operation) {
        RawCaller.Reply reply = new RawCaller(sandbox)
                .json(
                        operation.method(),
                        operation.id().equals("agentsOccupancy")
                                ? ExampleRequests.path(operation)
                                : ExampleRequests.path(operation).replaceFirst("\\?.*", ""),
                        ExampleRequests.bodies(operation).get(0).isEmpty()
                                ? ""
                                : ExampleRequests.bodies(operation).get(0).toString());

        assertFits(operation, reply);
    }

    private static void assertFits(ServedOperation operation, RawCaller.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(SCHEMAS.errors(operation.responseSchema(), reply.json()))
                .as(reply.body())
                .isEmpty();
    }
}

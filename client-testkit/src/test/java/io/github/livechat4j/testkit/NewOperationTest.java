package io.github.livechat4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.testkit.internal.contract.ServedContract;
import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import io.github.livechat4j.testkit.internal.service.OperationArguments;
import io.github.livechat4j.testkit.internal.service.Service;
import io.github.livechat4j.testkit.internal.service.ServiceOptions;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sandbox answers an operation without a handler with its first example in the contract. */
class NewOperationTest {

    @Test
    void anOperationWithoutCode_isAnsweredByTheFirstExampleOfTheContract() {
        ObjectNode document = (ObjectNode) ServedContract.bundled().document().deepCopy();
        ObjectNode paths = (ObjectNode) document.path("paths");
        ObjectNode badge = (ObjectNode) paths.path("/agents/{login}").deepCopy();
        badge.remove(List.of("put", "delete"));
        ((ObjectNode) badge.path("get")).put("operationId", "getAgentBadge");
        paths.set("/agents/{login}/badge", badge);
        ServedContract contract = new ServedContract(document);
        Service service = new Service(
                contract,
                new ServiceOptions(1, 10, 0, Duration.ofDays(1), Fixtures.NOW, 0, Fixtures.CLOCK, ZoneId.of("UTC")),
                notice -> {});

        ServedContract.Match match =
                contract.match("GET", "/agents/lars%40example.com/badge").orElseThrow();
        JsonNode answer = service.perform(
                match.operation(),
                new OperationArguments(match.values(), Fixtures.query(), Fixtures.query(), Fixtures.query(), ""));

        assertThat(match.values()).containsEntry("login", "lars@example.com");
        assertThat(service.handles("getAgentBadge")).isFalse();
        assertThat(answer).isEqualTo(contract.responses("getAgent").get(0));
    }
}

package io.github.livechat4j.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of changes of the contract that was released. */
class ContractChangesTest {

    private static final String RELEASED = Baseline.load().contract();
    private static final YAMLMapper YAML = new YAMLMapper();

    static Stream<Arguments> compatible() {
        return Stream.of(
                compatible("nothing", contract -> {}),
                compatible("operation", contract -> {
                    ObjectNode item = object(contract, "/paths/~1status").deepCopy();
                    object(item, "/get").put("operationId", "getEveryStatus");
                    object(contract, "/paths").set("/status/all", item);
                }),
                compatible(
                        "optional query parameter",
                        contract -> array(contract, "/paths/~1agents/get/parameters")
                                .add(parameter("group", "integer"))),
                compatible(
                        "optional query parameter of a record, before the others",
                        contract -> array(contract, "/paths/~1chats/get/parameters")
                                .insert(0, parameter("channel", "string"))),
                compatible(
                        "optional field of a body",
                        contract -> object(contract, "/components/schemas/CreateGroupRequest/properties")
                                .set("colour", text())),
                compatible(
                        "field of an answer",
                        contract -> object(contract, "/components/schemas/Group/properties")
                                .set("colour", text())),
                compatible("member of a union of answers", contract -> {
                    ObjectNode schemas = object(contract, "/components/schemas");
                    ObjectNode voice =
                            object(contract, "/components/schemas/MissedChat").deepCopy();
                    schemas.set("VoiceChat", voice);
                    array(contract, "/components/schemas/ArchivedChat/oneOf")
                            .addObject()
                            .put("$ref", "#/components/schemas/VoiceChat");
                    object(contract, "/components/schemas/ArchivedChat/discriminator/mapping")
                            .put("voice", "#/components/schemas/VoiceChat");
                }),
                compatible(
                        "deprecation of a query parameter",
                        contract -> object(contract, "/paths/~1agents/get/parameters/0")
                                .put("deprecated", true)),
                compatible(
                        "word of an enumeration",
                        contract -> array(contract, "/components/schemas/AgentStatus/enum")
                                .add("away")),
                compatible("name of a path parameter", contract -> {
                    object(contract, "/paths/~1status~1{group_id}/parameters/1").put("name", "group");
                    ObjectNode paths = object(contract, "/paths");
                    paths.set("/status/{group}", paths.remove("/status/{group_id}"));
                }),
                compatible(
                        "error answer",
                        contract -> object(contract, "/paths/~1groups/post/responses")
                                .set("409", object(contract, "/components/responses/BadRequest"))),
                compatible(
                        "description",
                        contract ->
                                object(contract, "/components/schemas/Visitor").put("description", "Somebody.")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("compatible")
    void aChange_whenItBreaksNobody_thenPasses(String what, Consumer<JsonNode> change) {
        assertThat(ContractChanges.breaking(RELEASED, changed(change))).isEmpty();
    }

    static Stream<Arguments> incompatible() {
        return Stream.of(
                incompatible(
                        "Visitor.browser is gone (listVisitors)",
                        contract -> object(contract, "/components/schemas/Visitor/properties")
                                .remove("browser")),
                incompatible(
                        "Visitor.greetings_all was integer (int32) and is string (listVisitors)",
                        contract -> object(contract, "/components/schemas/Visitor/properties")
                                .set("greetings_all", text())),
                incompatible(
                        "Visitor.last_visit_ts was integer (unixtime) and is integer (int64) (listVisitors)",
                        contract -> object(contract, "/components/schemas/Visitor/properties/last_visit_ts")
                                .put("format", "int64")),
                incompatible("CreateGroupRequest.owner is new and required (createGroup)", contract -> {
                    object(contract, "/components/schemas/CreateGroupRequest/properties")
                            .set("owner", text());
                    array(contract, "/components/schemas/CreateGroupRequest/required")
                            .add("owner");
                }),
                incompatible(
                        "CreateGroupRequest.language is required now (createGroup)",
                        contract -> array(contract, "/components/schemas/CreateGroupRequest/required")
                                .add("language")),
                incompatible(
                        "Agent.login may be missing now (listAgents, createAgent, getAgent, updateAgent)",
                        contract -> array(contract, "/components/schemas/Agent/required")
                                .removeAll()),
                incompatible(
                        "GET /status/{group_id} is gone (getGroupStatus)",
                        contract -> object(contract, "/paths").remove("/status/{group_id}")),
                incompatible(
                        "GET /agents: operation id changed (listAgents)",
                        contract -> object(contract, "/paths/~1agents/get").put("operationId", "listEveryAgent")),
                incompatible(
                        "query parameter status is gone (listAgents)",
                        contract -> array(contract, "/paths/~1agents/get/parameters")
                                .remove(0)),
                incompatible(
                        "query parameter status is required now (listAgents)",
                        contract -> object(contract, "/paths/~1agents/get/parameters/0")
                                .put("required", true)),
                incompatible(
                        "query parameter group is new and required (listAgents)",
                        contract -> array(contract, "/paths/~1agents/get/parameters")
                                .add(parameter("group", "integer").put("required", true))),
                incompatible(
                        "query parameters were [status] and are [role, status]: new ones go last (listAgents)",
                        contract -> array(contract, "/paths/~1agents/get/parameters")
                                .insert(0, parameter("role", "string"))),
                incompatible(
                        "path parameter group_id was integer (int32) and is string (getGroupStatus)",
                        contract -> object(contract, "/paths/~1status~1{group_id}/parameters/1")
                                .set("schema", text())),
                incompatible(
                        "CreateAgentRequest.login_status has no longer the words [accepting chats] (createAgent)",
                        contract -> array(contract, "/components/schemas/LoginStatus/enum")
                                .remove(0)),
                incompatible(
                        "Group.id may be null now (listGroups, createGroup, getGroup, updateGroup)",
                        contract -> object(contract, "/components/schemas/Group/properties/id")
                                .put("nullable", true)),
                incompatible(
                        "CreateGroupRequest.name has minLength 3 now (createGroup)",
                        contract -> object(contract, "/components/schemas/CreateGroupRequest/properties/name")
                                .put("minLength", 3)),
                incompatible(
                        "CreateGroupRequest.agents has minItems 2 now (createGroup)",
                        contract -> object(contract, "/components/schemas/CreateGroupRequest/properties/agents")
                                .put("minItems", 2)),
                incompatible(
                        "CreateGroupRequest.name has the pattern [a-z]+ now (createGroup)",
                        contract -> object(contract, "/components/schemas/CreateGroupRequest/properties/name")
                                .put("pattern", "[a-z]+")),
                incompatible(
                        "CreateGroupRequest takes no other properties now (createGroup)",
                        contract -> object(contract, "/components/schemas/CreateGroupRequest")
                                .put("additionalProperties", false)),
                incompatible(
                        "CreateAgentRequest.job_title has the default Agent now (createAgent)",
                        contract -> object(contract, "/components/schemas/CreateAgentRequest/properties/job_title")
                                .put("default", "Agent")),
                incompatible(
                        "GET /goals: security requirements changed (listGoals)",
                        contract -> array(contract, "/security").remove(1)),
                incompatible(
                        "addVisitorDetails needs credentials now (addVisitorDetails)",
                        contract -> object(contract, "/paths/~1visitors~1{visitor_id}~1details/post")
                                .remove("security")),
                incompatible(
                        "answer 404 is gone (getAgent)",
                        contract -> object(contract, "/paths/~1agents~1{login}/get/responses")
                                .remove("404")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("incompatible")
    void aChange_whenItBreaksSomebody_thenIsNamed(String line, Consumer<JsonNode> change) {
        assertThat(ContractChanges.breaking(RELEASED, changed(change))).contains(line);
    }

    @Test
    void aField_whenManyOperationsHaveIt_thenIsOneLine() {
        String after = changed(contract ->
                object(contract, "/components/schemas/ErrorResponse/properties").remove("error"));

        assertThat(ContractChanges.breaking(RELEASED, after))
                .singleElement()
                .asString()
                .matches("ErrorResponse\\.error is gone \\(\\w+, \\w+, \\w+ and \\d+ more\\)");
    }

    private static Arguments compatible(String what, Consumer<JsonNode> change) {
        return arguments(what, change);
    }

    private static Arguments incompatible(String line, Consumer<JsonNode> change) {
        return arguments(line, change);
    }

    private static String changed(Consumer<JsonNode> change) {
        try {
            JsonNode contract = YAML.readTree(RELEASED);
            change.accept(contract);
            return YAML.writeValueAsString(contract);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode object(JsonNode contract, String pointer) {
        return contract.requiredAt(pointer).require();
    }

    private static ArrayNode array(JsonNode contract, String pointer) {
        return contract.requiredAt(pointer).require();
    }

    private static ObjectNode text() {
        return YAML.createObjectNode().put("type", "string");
    }

    private static ObjectNode parameter(String name, String type) {
        return YAML.createObjectNode()
                .put("name", name)
                .put("in", "query")
                .set("schema", YAML.createObjectNode().put("type", type));
    }
}

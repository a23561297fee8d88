package io.github.livechat4j.spec.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.spec.OnSmallContract;
import org.junit.jupiter.api.Test;

class RulesOnOperationsTest extends OnSmallContract {

    private static final String PATHS = "paths/agents.yaml";

    @Test
    void anUndeclaredPlaceholder_isNamed() {
        contract.with(PATHS, "    - name: login\n      in: path", "    - name: login\n      in: query");

        assertThat(contract.lint("declared-path-parameter"))
                .containsExactly(
                        contract.at(PATHS, "/agents/{login}:") + " #/~1agents~1{login} [declared-path-parameter]"
                                + " placeholder `{login}` of path `/agents/{login}` is not declared: add a parameter `login` with `in: path`");
    }

    @Test
    void aPathParameterWithoutPlaceholder_isNamed() {
        contract.with(
                PATHS,
                "      - name: since\n        in: query",
                "      - name: since\n        required: true\n        in: path");

        assertThat(contract.lint("declared-path-parameter"))
                .containsExactly(
                        contract.at(PATHS, "name: since") + " #/~1agents/get/parameters/0 [declared-path-parameter]"
                                + " path parameter `since` has no placeholder `{since}` in path `/agents`");
    }

    @Test
    void anOptionalPathParameter_isNamed() {
        contract.with(PATHS, "      in: path\n      required: true\n", "      in: path\n");

        assertThat(contract.onlyViolation("declared-path-parameter"))
                .endsWith("path parameter `login` must say `required: true`");
    }

    @Test
    void anExampleIdInAPath_isNamed() {
        contract.with("openapi.yaml", "  /agents: {", "  /ABC123/agents: {");

        assertThat(contract.lint("no-example-id-in-path"))
                .containsExactly(
                        "contract/paths/agents.yaml:1 #/~1agents [no-example-id-in-path] path `/ABC123/agents` holds"
                                + " `ABC123`, an example id of the upstream document: make it a path parameter");
    }

    @Test
    void anOperationWithoutTag_isNamed() {
        contract.with(PATHS, "    tags: [Agents]\n", "");

        assertThat(contract.lint("operation-has-one-tag"))
                .containsExactly("contract/paths/agents.yaml:4 #/~1agents/get [operation-has-one-tag]"
                        + " `GET /agents` has 0 tags: give it one, one of [Agents]");
    }

    @Test
    void anUndeclaredTag_isNamed() {
        contract.with(PATHS, "tags: [Agents]", "tags: [People]");

        assertThat(contract.lint("operation-has-one-tag"))
                .containsExactly("contract/paths/agents.yaml:5 #/~1agents/get/tags/0 [operation-has-one-tag]"
                        + " tag `People` of `GET /agents` is not declared in openapi.yaml: use one of [Agents]");
    }

    @Test
    void aMissingOperationId_isNamed() {
        contract.with(PATHS, "    operationId: listAgents\n", "");

        assertThat(contract.lint("operation-id"))
                .containsExactly(
                        "contract/paths/agents.yaml:4 #/~1agents/get [operation-id] `GET /agents` has no operationId");
    }

    @Test
    void anOperationIdInAnotherCase_isNamed() {
        contract.with(PATHS, "operationId: listAgents", "operationId: list_agents");

        assertThat(contract.onlyViolation("operation-id"))
                .startsWith("contract/paths/agents.yaml:6 #/~1agents/get/operationId ")
                .contains("`list_agents` is not in lower camel case");
    }

    @Test
    void anOperationIdUsedTwice_isNamedWithBothPlaces() {
        String second = contract.at(PATHS, "operationId: getAgent");
        contract.with(PATHS, "operationId: getAgent", "operationId: listAgents");

        assertThat(contract.lint("operation-id"))
                .containsExactly(second + " #/~1agents~1{login}/get/operationId [operation-id]"
                        + " operationId `listAgents` of `GET /agents/{login}` is taken at "
                        + contract.at(PATHS, "operationId: listAgents") + ": it must be unique");
    }

    @Test
    void anOperationWithoutSummary_isNamed() {
        contract.with(PATHS, "    summary: Lists the agents.\n", "");

        assertThat(contract.onlyViolation("operation-has-summary"))
                .startsWith("contract/paths/agents.yaml:4 #/~1agents/get ");
    }

    @Test
    void aContractWithoutSecurity_isNamed() {
        contract.with("openapi.yaml", "security:\n  - basic: []\n  - bearer: []\n", "");

        assertThat(contract.lint("declared-security"))
                .containsExactly(
                        "contract/openapi.yaml:1 # [declared-security] no security is declared for the whole contract:"
                                + " list the schemes under `security`, any of [basic, bearer]");
    }

    @Test
    void anUndeclaredSecurityScheme_isNamed() {
        contract.with("openapi.yaml", "  - bearer: []\n", "  - bearer: []\n  - token: []\n");

        assertThat(contract.lint("declared-security"))
                .containsExactly("contract/openapi.yaml:11 #/security/2/token [declared-security]"
                        + " security scheme `token` is not declared: use one of [basic, bearer]");
    }

    @Test
    void aMissingErrorResponse_isNamed() {
        contract.with(PATHS, "      '429': {$ref: '../responses.yaml#/Error'}\n", "");

        assertThat(contract.lint("operation-has-error-responses"))
                .containsExactly(contract.at(PATHS, "    responses:")
                        + " #/~1agents/get/responses [operation-has-error-responses]"
                        + " `GET /agents` lacks the error responses [429]");
    }

    @Test
    void aPathWithAnId_mayFindNothing() {
        contract.with(PATHS, "      '404': {$ref: '../responses.yaml#/Error'}\n", "");

        assertThat(contract.onlyViolation("operation-has-error-responses"))
                .endsWith("`GET /agents/{login}` lacks the error responses [404]");
    }

    @Test
    void aParameterWithoutWords_isNamed() {
        contract.with(PATHS, "        description: First day to list, as `YYYY-MM-DD`.\n", "")
                .with(PATHS, "        example: 2026-03-01\n", "");

        assertThat(contract.lint("described-parameter"))
                .containsExactly(
                        contract.at(PATHS, "name: since") + " #/~1agents/get/parameters/0 [described-parameter]"
                                + " parameter `since` has no description",
                        contract.at(PATHS, "name: since") + " #/~1agents/get/parameters/0 [described-parameter]"
                                + " parameter `since` has no example");
    }

    @Test
    void whatIsNotOpenApi_isToldBySwaggerParser() {
        contract.with("openapi.yaml", "  version: 1.0.0\n", "  verzion: 1.0.0\n");

        assertThat(contract.lint("valid-openapi"))
                .contains(
                        "contract/openapi.yaml:1 # [valid-openapi] swagger-parser: attribute info.version is missing");
    }
}

package io.github.livechat4j.it.drill;

import java.util.List;

/** The changes of the drill, as edits of the present contract. */
final class Changes {

    private static final String OPENAPI = "contract/openapi.yaml";
    private static final String STATUS_PATH =
            "  /status/{group_id}: {$ref: 'paths/status.yaml#/~1status~1{group_id}'}\n";

    private Changes() {}

    /**
     * Returns the changes.
     *
     * @return all of them
     */
    static List<Change> all() {
        return List.of(
                NewResource.change(),
                newOptionalQueryParameter(),
                newRequiredBodyField(),
                newResponseField(),
                fieldRemoved(),
                wordAdded(),
                pathParameterRenamed(),
                operationRemoved(),
                newErrorResponse(),
                typeChanged());
    }

    private static Change newOptionalQueryParameter() {
        return Change.compatible("2 new optional query parameter", Edit.append("contract/paths/agents.yaml", """
                                schema: {$ref: '../schemas/agents.yaml#/AgentStatus'}
                                example: accepting chats
                        """, """
                              - $ref: '../parameters.yaml#/Group'
                        """));
    }

    private static Change newRequiredBodyField() {
        return Change.incompatible(
                "3 new required body field",
                "CreateGroupRequest.owner is new and required",
                Edit.replace("contract/schemas/groups.yaml", "required: [name, agents]\n  properties:\n", """
                        required: [name, agents, owner]
                          properties:
                            owner:
                              type: string
                              description: Login of the agent who answers for the group.
                        """),
                Edit.append(
                        "contract/examples/groups.yaml",
                        "  summary: A Portuguese group of two agents\n  value:\n",
                        "    owner: ines.duarte@example.com\n"));
    }

    private static Change newResponseField() {
        return Change.compatible(
                "4 new response field",
                Edit.append("contract/schemas/groups.yaml", "  required: [id]\n  properties:\n", """
                            colour:
                              type: string
                              description: Colour that the agents see the group in.
                        """),
                Edit.append(
                        "contract/examples/groups.yaml",
                        "  summary: A group of two agents\n  value:\n",
                        "    colour: teal\n"));
    }

    private static Change fieldRemoved() {
        return Change.incompatible(
                "5 field removed",
                "Visitor.browser is gone",
                Edit.remove("contract/schemas/visitors.yaml", """
                            browser:
                              type: string
                              description: Name of the browser, or its full user agent text.
                        """),
                Edit.remove("contract/examples/visitors.yaml", "      browser: Firefox 147.0\n"));
    }

    private static Change wordAdded() {
        return Change.compatible(
                "6 enumeration word added",
                Edit.replace(
                        "contract/schemas/agents.yaml",
                        "enum: [accepting chats, not accepting chats, 'offline']",
                        "enum: [accepting chats, not accepting chats, 'offline', away]"),
                Edit.append(
                        "contract/schemas/agents.yaml",
                        "    - not logged in\n",
                        "    - logged in, and gone for a while\n"));
    }

    private static Change pathParameterRenamed() {
        return Change.compatible(
                "7 path parameter renamed",
                Edit.replace(
                        OPENAPI,
                        "  /webhooks/{webhook_id}: {$ref: 'paths/webhooks.yaml#/~1webhooks~1{webhook_id}'}",
                        "  /webhooks/{registration_id}: {$ref: 'paths/webhooks.yaml#/~1webhooks~1{registration_id}'}"),
                Edit.replace("contract/paths/webhooks.yaml", "/webhooks/{webhook_id}:", "/webhooks/{registration_id}:"),
                Edit.replace("contract/paths/webhooks.yaml", "- name: webhook_id", "- name: registration_id"),
                Edit.replace("upstream-map.yaml", "'12345': webhook_id", "'12345': registration_id"));
    }

    private static Change operationRemoved() {
        return Change.incompatible(
                        "8 operation removed",
                        "GET /status/{group_id} is gone",
                        Edit.remove(OPENAPI, STATUS_PATH),
                        Edit.removeFrom("contract/paths/status.yaml", "\n/status/{group_id}:\n"),
                        Edit.removeFrom("contract/examples/status.yaml", "\ngetGroupStatus:\n"))
                .withOperations(-1);
    }

    private static Change newErrorResponse() {
        return Change.compatible(
                "9 new error response",
                Edit.append("contract/responses.yaml", "# Responses to requests that fail.\n", """

                        Conflict:
                          description: There is such a record already.
                          content:
                            application/json:
                              schema: {$ref: 'schemas/common.yaml#/ErrorResponse'}
                              examples:
                                conflict: {$ref: 'examples/errors.yaml#/conflict'}
                        """),
                Edit.append(
                        "contract/examples/errors.yaml", "# Errors: the forms of the body of a failed request.\n", """

                        conflict:
                          summary: A list of messages under `errors`.
                          value:
                            errors:
                              - There is a tag of this name
                        """),
                Edit.append("contract/paths/tags.yaml", """
                                      createTag: {$ref: '../examples/tags.yaml#/createTag'}
                        """, """
                              '409': {$ref: '../responses.yaml#/Conflict'}
                        """));
    }

    private static Change typeChanged() {
        return Change.incompatible(
                "10 type changed, int to string",
                "Visitor.greetings_all was integer (int32) and is string",
                Edit.replace("contract/schemas/visitors.yaml", """
                            greetings_all:
                              type: integer
                              format: int32
                              minimum: 0
                        """, """
                            greetings_all:
                              type: string
                        """),
                Edit.replace("contract/examples/visitors.yaml", "greetings_all: 3\n", "greetings_all: '3'\n"));
    }
}

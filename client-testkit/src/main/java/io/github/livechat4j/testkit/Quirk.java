package io.github.livechat4j.testkit;

import io.github.livechat4j.testkit.internal.json.ArrayNode;
import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import io.github.livechat4j.testkit.internal.json.ScalarNode;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A known deviation of the service from its documentation. All are off by default. Some of them make the sandbox send
 * answers that violate the contract, so that tests can check how a client reads them.
 */
public enum Quirk {
    /** Sends an empty object as {@code []}, as PHP writes it. */
    EMPTY_OBJECT_AS_LIST {
        @Override
        JsonNode applied(String operation, JsonNode answer) {
            return everywhere(answer, node -> node.isObject() && node.isEmpty() ? new ArrayNode() : node);
        }
    },

    /** Sends numbers, epoch seconds and flags as strings of digits. */
    NUMBERS_AS_STRINGS {
        @Override
        JsonNode applied(String operation, JsonNode answer) {
            return everywhere(answer, node -> node.isNumber() ? ScalarNode.of(node.asText()) : node);
        }
    },

    /** Adds an unknown member to each object, at every depth. */
    UNKNOWN_FIELDS {
        @Override
        JsonNode applied(String operation, JsonNode answer) {
            // the members of a series are rows, so an added member would be read as a row
            return operation.startsWith("agentsOccupancy")
                    ? answer
                    : everywhere(
                            answer,
                            node -> node instanceof ObjectNode members && isRecord(members)
                                    ? members.put("x_unheard_of", "sandbox")
                                    : node);
        }
    },

    /** Sends members that are empty lists as {@code null}. */
    NULL_LISTS {
        @Override
        JsonNode applied(String operation, JsonNode answer) {
            JsonNode changed = everywhere(answer, node -> node.isArray() && node.isEmpty() ? ScalarNode.NULL : node);
            // a list that is the whole answer is not replaced
            return changed.isNull() ? answer : changed;
        }
    },

    /** Sends {@code ""} instead of {@code null} for members without a value. */
    EMPTY_STRINGS {
        @Override
        JsonNode applied(String operation, JsonNode answer) {
            return everywhere(answer, node -> node.isNull() ? ScalarNode.of("") : node);
        }
    },

    /** Sends the rules of a greeting in an order other than that of the request. */
    SHUFFLED_RULES {
        @Override
        JsonNode applied(String operation, JsonNode answer) {
            return everywhere(answer, node -> {
                if (node instanceof ObjectNode members && members.path("rules") instanceof ArrayNode rules) {
                    ArrayNode reversed = members.putArray("rules");
                    for (int i = rules.size() - 1; i >= 0; i--) {
                        reversed.add(rules.get(i));
                    }
                }
                return node;
            });
        }
    },

    /** {@code PUT /chats/{chat_id}/tags} answers with the chat itself instead of a page that contains it. */
    BARE_CHAT {
        @Override
        JsonNode applied(String operation, JsonNode answer) {
            return operation.equals("updateChatTags") ? answer.path("chats").path(0) : answer;
        }
    },

    /**
     * {@code POST /tickets} and {@code PUT /tickets/{ticket_id}/tags} answer with a page that contains the ticket
     * instead of the ticket itself.
     */
    TICKET_IN_PAGE {
        @Override
        JsonNode applied(String operation, JsonNode answer) {
            if (!List.of("createTicket", "updateTicketTags").contains(operation)) {
                return answer;
            }
            ObjectNode page = new ObjectNode();
            page.putArray("tickets").add(answer);
            return page.put("total", 1).put("pages", 1);
        }
    },

    /** Sends errors as plain text instead of JSON. */
    TEXT_ERRORS,

    /** Adds the header {@code Legacy: 2027-06-30}, as if the operation were about to be retired. */
    LEGACY_HEADER;

    /** Changes a successful answer. May change the given tree in place, so the caller must not share it. */
    JsonNode applied(String operation, JsonNode answer) {
        return answer;
    }

    /** Returns whether this is a record. In a map, such as one by currency or bucket, each member is an object. */
    private static boolean isRecord(ObjectNode members) {
        return members.properties().stream()
                .anyMatch(member -> !member.getValue().isObject());
    }

    /** Changes a tree from the inside out. */
    private static JsonNode everywhere(JsonNode node, UnaryOperator<JsonNode> change) {
        if (node instanceof ObjectNode members) {
            for (Map.Entry<String, JsonNode> member : List.copyOf(members.properties())) {
                members.set(member.getKey(), everywhere(member.getValue(), change));
            }
        } else if (node instanceof ArrayNode elements) {
            for (int i = 0; i < elements.size(); i++) {
                elements.set(i, everywhere(elements.get(i), change));
            }
        }
        return change.apply(node);
    }
}

package io.github.livechat4j.testkit;

import io.github.livechat4j.testkit.internal.json.ArrayNode;
import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import io.github.livechat4j.testkit.internal.json.ScalarNode;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A way in which the service is known to depart from its documentation. All are off unless they are switched on; with some of
 * them the answers do not fit the contract any more, which is what they are for.
 */
public enum Quirk {
    /** An empty object comes as {@code []}, as PHP writes it. */
    EMPTY_OBJECT_AS_LIST {
        @Override
        JsonNode applied(String operation, JsonNode answer) {
            return everywhere(answer, node -> node.isObject() && node.isEmpty() ? new ArrayNode() : node);
        }
    },

    /** Numbers, epoch seconds and flags come as texts of digits. */
    NUMBERS_AS_STRINGS {
        @Override
        JsonNode applied(String operation, JsonNode answer) {
            return everywhere(answer, node -> node.isNumber() ? ScalarNode.of(node.asText()) : node);
        }
    },

    /** Objects have a member that nobody has heard of, and so has what is in them. */
    UNKNOWN_FIELDS {
        @Override
        JsonNode applied(String operation, JsonNode answer) {
            // a series is an object of rows, where a member would be a row
            return operation.startsWith("agentsOccupancy")
                    ? answer
                    : everywhere(
                            answer,
                            node -> node instanceof ObjectNode members && isRecord(members)
                                    ? members.put("x_unheard_of", "sandbox")
                                    : node);
        }
    },

    /** Members that are empty lists come as {@code null}. */
    NULL_LISTS {
        @Override
        JsonNode applied(String operation, JsonNode answer) {
            JsonNode changed = everywhere(answer, node -> node.isArray() && node.isEmpty() ? ScalarNode.NULL : node);
            // a list that is the whole answer stays one
            return changed.isNull() ? answer : changed;
        }
    },

    /** Members without a value come as {@code ""}, where otherwise they come as {@code null}. */
    EMPTY_STRINGS {
        @Override
        JsonNode applied(String operation, JsonNode answer) {
            return everywhere(answer, node -> node.isNull() ? ScalarNode.of("") : node);
        }
    },

    /** The rules of a greeting come in another order than they were sent. */
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

    /** {@code PUT /chats/{chat_id}/tags} answers the chat itself and not a page of one. */
    BARE_CHAT {
        @Override
        JsonNode applied(String operation, JsonNode answer) {
            return operation.equals("updateChatTags") ? answer.path("chats").path(0) : answer;
        }
    },

    /** {@code POST /tickets} and {@code PUT /tickets/{ticket_id}/tags} answer a page of one and not the ticket itself. */
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

    /** What goes wrong is said in plain text and not in JSON. */
    TEXT_ERRORS,

    /** Answers carry the header {@code Legacy: 2027-06-30}, as those of an operation that is being retired. */
    LEGACY_HEADER;

    /** Changes a successful answer, which is the quirk's own. */
    JsonNode applied(String operation, JsonNode answer) {
        return answer;
    }

    /** Not a map by names of its own, such as currencies or buckets: each of its members is an object then. */
    private static boolean isRecord(ObjectNode members) {
        return members.properties().stream()
                .anyMatch(member -> !member.getValue().isObject());
    }

    /** What is inside is changed first. */
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

package io.github.livechat4j.it;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds what breaks somebody and what openapi-diff holds for compatible, or does not look at: an answer's field that may be null now, and a
 * request that is held to more than before.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // the parser's Schema is generic only in the type of its examples
final class SilentChanges {

    private final OpenAPI before;
    private final OpenAPI after;
    private final BiConsumer<String, String> found;

    private SilentChanges(OpenAPI before, OpenAPI after, BiConsumer<String, String> found) {
        this.before = before;
        this.after = after;
        this.found = found;
    }

    static void walk(OpenAPI before, OpenAPI after, BiConsumer<String, String> found) {
        new SilentChanges(before, after, found).walk();
    }

    private void walk() {
        before.getPaths().forEach((path, item) -> {
            PathItem now = after.getPaths().get(path);
            if (now != null) {
                item.readOperationsMap().forEach((method, operation) -> {
                    Operation changed = now.readOperationsMap().get(method);
                    if (changed != null) {
                        operation(operation, changed);
                    }
                });
            }
        });
    }

    private void operation(Operation old, Operation now) {
        String id = old.getOperationId();
        if (isPublic(old) && !isPublic(now)) {
            found.accept(id + " needs credentials now", id);
        }
        content(body(before, old), body(after, now), new Walk(id, true));
        if (old.getResponses() != null && now.getResponses() != null) {
            old.getResponses().forEach((status, answer) -> {
                ApiResponse changed = now.getResponses().get(status);
                if (changed != null) {
                    content(answer(before, answer), answer(after, changed), new Walk(id, false));
                }
            });
        }
    }

    /** An empty requirement among the others means that an operation may be called without credentials. */
    private static boolean isPublic(Operation operation) {
        List<SecurityRequirement> security = operation.getSecurity();
        return security != null && (security.isEmpty() || security.stream().anyMatch(Map::isEmpty));
    }

    private static @Nullable Content body(OpenAPI document, Operation operation) {
        RequestBody body = operation.getRequestBody();
        if (body != null && body.get$ref() != null) {
            body = document.getComponents().getRequestBodies().get(last(body.get$ref()));
        }
        return body == null ? null : body.getContent();
    }

    private static @Nullable Content answer(OpenAPI document, ApiResponse answer) {
        return answer.get$ref() == null
                ? answer.getContent()
                : Objects.requireNonNull(document.getComponents().getResponses().get(last(answer.get$ref())))
                        .getContent();
    }

    private static String last(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static void content(@Nullable Content old, @Nullable Content now, Walk walk) {
        if (old == null || now == null) {
            return;
        }
        old.forEach((mediaType, media) -> {
            if (mediaType.equals("application/json") && now.containsKey(mediaType)) {
                walk.pair("body", media.getSchema(), now.get(mediaType).getSchema());
            }
        });
    }

    /** A walk through two schemas of one request or of one answer. */
    private final class Walk {

        private final String operation;
        private final boolean isRequest;
        private final Set<String> seen = new HashSet<>();

        Walk(String operation, boolean isRequest) {
            this.operation = operation;
            this.isRequest = isRequest;
        }

        void pair(String place, @Nullable Schema old, @Nullable Schema now) {
            if (old == null || now == null) {
                return;
            }
            if (old.get$ref() != null && now.get$ref() != null) {
                String name = last(old.get$ref());
                if (seen.add(name)) {
                    pair(name, component(before, old), component(after, now));
                }
                return;
            }
            if (isRequest) {
                limits(place, old, now);
            } else {
                nulls(place, old, now);
            }
            properties(place, old, now);
            pair(place + "[]", old.getItems(), now.getItems());
            if (old.getAdditionalProperties() instanceof Schema values
                    && now.getAdditionalProperties() instanceof Schema changed) {
                pair(place + ".*", values, changed);
            }
            parts(place, old.getAllOf(), now.getAllOf());
            parts(place, old.getOneOf(), now.getOneOf());
        }

        private Schema component(OpenAPI document, Schema schema) {
            return Objects.requireNonNull(document.getComponents().getSchemas().get(last(schema.get$ref())));
        }

        private void parts(String place, @Nullable List<?> old, @Nullable List<?> now) {
            for (int i = 0; old != null && now != null && i < Math.min(old.size(), now.size()); i++) {
                pair(place, (Schema) old.get(i), (Schema) now.get(i));
            }
        }

        private void properties(String place, Schema old, Schema now) {
            Map<String, Schema> were = old.getProperties();
            Map<String, Schema> are = now.getProperties();
            if (were != null && are != null) {
                were.forEach((name, property) -> pair(place + "." + name, property, are.get(name)));
            }
        }

        private void nulls(String place, Schema old, Schema now) {
            if (!isTrue(old.getNullable()) && isTrue(now.getNullable())) {
                found.accept(place + " may be null now", operation);
            }
        }

        private void limits(String place, Schema old, Schema now) {
            lower(place, "minLength", number(old.getMinLength()), number(now.getMinLength()));
            lower(place, "minItems", number(old.getMinItems()), number(now.getMinItems()));
            lower(place, "minimum", old.getMinimum(), now.getMinimum());
            upper(place, "maxLength", number(old.getMaxLength()), number(now.getMaxLength()));
            upper(place, "maxItems", number(old.getMaxItems()), number(now.getMaxItems()));
            upper(place, "maximum", old.getMaximum(), now.getMaximum());
            changed(place, "pattern", old.getPattern(), now.getPattern());
            changed(place, "default", old.getDefault(), now.getDefault());
            if (Boolean.FALSE.equals(now.getAdditionalProperties())
                    && !Boolean.FALSE.equals(old.getAdditionalProperties())) {
                found.accept(place + " takes no other properties now", operation);
            }
            if (old.getEnum() == null && now.getEnum() != null) {
                found.accept(place + " takes only the words " + now.getEnum() + " now", operation);
            }
        }

        private void lower(String place, String key, @Nullable BigDecimal old, @Nullable BigDecimal now) {
            if (now != null && (old == null || now.compareTo(old) > 0)) {
                found.accept(place + " has " + key + " " + now + " now", operation);
            }
        }

        private void upper(String place, String key, @Nullable BigDecimal old, @Nullable BigDecimal now) {
            if (now != null && (old == null || now.compareTo(old) < 0)) {
                found.accept(place + " has " + key + " " + now + " now", operation);
            }
        }

        private void changed(String place, String key, @Nullable Object old, @Nullable Object now) {
            if (now != null && !now.equals(old)) {
                found.accept(place + " has the " + key + " " + now + " now", operation);
            }
        }
    }

    private static boolean isTrue(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    private static @Nullable BigDecimal number(@Nullable Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}

package io.github.livechat4j.it;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedContent;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedParameters;
import org.openapitools.openapidiff.core.model.ChangedRequestBody;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;
import org.openapitools.openapidiff.core.model.schema.ChangedEnum;
import org.openapitools.openapidiff.core.model.schema.ChangedRequired;

/**
 * Finds words for what openapi-diff found, whose own reports tell that an answer changed but not which of its fields.
 *
 * <p>It is stricter in one point: a field that is gone breaks its readers, even if it was never promised to be in every answer.
 */
@SuppressWarnings("rawtypes") // the parser's Schema is generic only in the type of its examples
final class BreakingChanges {

    private final IdentityHashMap<Schema, String> names = new IdentityHashMap<>();
    private final BiConsumer<String, String> found;
    private final String operation;
    private final Set<Changed> visited = Collections.newSetFromMap(new IdentityHashMap<>());

    private BreakingChanges(Map<String, Schema> schemas, String operation, BiConsumer<String, String> found) {
        schemas.forEach((name, schema) -> names.put(schema, name));
        this.operation = operation;
        this.found = found;
    }

    /**
     * Walks through all that changed.
     *
     * @param difference what openapi-diff found
     * @param found is told each change, and the operation that has it
     */
    static void walk(ChangedOpenApi difference, BiConsumer<String, String> found) {
        difference
                .getMissingEndpoints()
                .forEach(endpoint -> found.accept(
                        endpoint.getMethod() + " " + endpoint.getPathUrl() + " is gone",
                        endpoint.getOperation().getOperationId()));
        Map<String, Schema> schemas =
                difference.getOldSpecOpenApi().getComponents().getSchemas();
        for (ChangedOperation operation : difference.getChangedOperations()) {
            String id = operation.getOldOperation().getOperationId();
            new BreakingChanges(schemas, id, found)
                    .changed(operation, operation.getHttpMethod() + " " + operation.getPathUrl());
        }
    }

    private void say(String change) {
        found.accept(change, operation);
    }

    private void changed(@Nullable Changed change, String place) {
        if (change == null || !visited.add(change)) {
            return;
        }
        if (change instanceof ChangedSchema schema) {
            schema(schema, names.getOrDefault(schema.getOldSchema(), place));
        } else if (change instanceof ChangedParameters parameters) {
            parameters(parameters);
        } else if (change instanceof ChangedApiResponse answers) {
            answers.getMissing().keySet().forEach(status -> say("answer " + status + " is gone"));
            answers.getChanged().forEach((status, answer) -> changed(answer, "answer " + status));
        } else if (change instanceof ChangedContent content) {
            content.getMissing().keySet().forEach(type -> say(place + " is no longer " + type));
            content.getChanged().forEach((type, media) -> changed(media, place));
        } else if (change instanceof ComposedChanged composed) {
            if (composed.isCoreChanged().isIncompatible()) {
                say(place + core(composed));
            }
            String below = composed instanceof ChangedRequestBody ? "body" : place;
            composed.getChangedElements().forEach(element -> changed(element, below));
        } else if (change.isIncompatible()) {
            say(place + ": " + kind(change) + " changed");
        }
    }

    private static String core(ComposedChanged composed) {
        if (composed instanceof ChangedRequestBody) {
            return " has to have a body now";
        }
        if (composed instanceof ChangedParameter parameter && parameter.isChangeRequired()) {
            return " is required now";
        }
        return ": " + kind(composed) + " changed";
    }

    /** The name of openapi-diff's class in words: {@code ChangedNumericRange} is a numeric range. */
    private static String kind(Changed change) {
        return change.getClass()
                .getSimpleName()
                .replace("Changed", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    private void parameters(ChangedParameters parameters) {
        parameters.getMissing().forEach(parameter -> say(named(parameter) + " is gone"));
        parameters.getIncreased().stream()
                .filter(parameter -> Boolean.TRUE.equals(parameter.getRequired()))
                .forEach(parameter -> say(named(parameter) + " is new and required"));
        parameters.getChanged().forEach(parameter -> changed(parameter, named(parameter.getOldParameter())));
    }

    private static String named(Parameter parameter) {
        return parameter.getIn() + " parameter " + parameter.getName();
    }

    private void schema(ChangedSchema schema, String place) {
        Set<String> gone = schema.getMissingProperties().keySet();
        gone.forEach(name -> say(place + "." + name + " is gone"));
        if (schema.isChangedType()) {
            say(place + " was " + type(schema.getOldSchema()) + " and is " + type(schema.getNewSchema()));
        } else if (schema.isCoreChanged().isIncompatible() && gone.isEmpty()) {
            say(place + " changed");
        }
        schema.getChangedProperties().forEach((name, property) -> changed(property, place + "." + name));
        for (Changed element : schema.getChangedElements()) {
            if (element instanceof ChangedRequired required && required.isIncompatible()) {
                required(required, schema, place);
            } else if (element instanceof ChangedEnum<?> words && words.isIncompatible()) {
                say(place + " has no longer the words " + words.getMissing());
            } else if (element == schema.getItems()) {
                changed(element, place + "[]");
            } else {
                changed(element, place);
            }
        }
    }

    private void required(ChangedRequired required, ChangedSchema schema, String place) {
        required.getIncreased()
                .forEach(name -> say(place + "." + name
                        + (schema.getIncreasedProperties().containsKey(name)
                                ? " is new and required"
                                : " is required now")));
        List<String> lost = required.getMissing().stream()
                .filter(name -> !schema.getMissingProperties().containsKey(name))
                .toList();
        lost.forEach(name -> say(place + "." + name + " may be missing now"));
    }

    private static String type(@Nullable Schema<?> schema) {
        if (schema == null) {
            return "nothing";
        }
        return schema.getType() + (schema.getFormat() == null ? "" : " (" + schema.getFormat() + ")");
    }
}

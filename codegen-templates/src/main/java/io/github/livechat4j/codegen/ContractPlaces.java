package io.github.livechat4j.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The location of each part of the contract, for the errors that arise from it. */
@SuppressWarnings("rawtypes") // the parser's Schema is generic only in the type of its examples
final class ContractPlaces {

    private final SourceLines lines;
    // by identity, because equal schemas occur in many places
    private final IdentityHashMap<Object, String> pointers = new IdentityHashMap<>();

    private ContractPlaces(SourceLines lines) {
        this.lines = lines;
    }

    /** Finds the parts of a parsed document that nothing has changed yet. */
    static ContractPlaces of(OpenAPI document, SourceLines lines) {
        ContractPlaces places = new ContractPlaces(lines);
        if (document.getComponents() != null) {
            String components = "#/components/";
            each(document.getComponents().getSchemas(), components + "schemas", places::schema);
            each(document.getComponents().getParameters(), components + "parameters", (pointer, parameter) -> {
                places.put(pointer, parameter);
                places.schema(pointer + "/schema", parameter.getSchema());
            });
            each(document.getComponents().getRequestBodies(), components + "requestBodies", (pointer, body) -> {
                places.put(pointer, body);
                places.content(pointer, body.getContent());
            });
            each(document.getComponents().getResponses(), components + "responses", (pointer, answer) -> {
                places.put(pointer, answer);
                places.content(pointer, answer.getContent());
            });
        }
        each(document.getPaths(), "#/paths", places::path);
        return places;
    }

    private static <T> void each(@Nullable Map<String, T> parts, String pointer, BiConsumer<String, T> visitor) {
        if (parts != null) {
            parts.forEach((name, part) ->
                    visitor.accept(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), part));
        }
    }

    private void put(String pointer, Object part) {
        pointers.putIfAbsent(part, pointer);
    }

    private void path(String pointer, PathItem item) {
        put(pointer, item);
        item.readOperationsMap()
                .forEach((method, operation) ->
                        operation(pointer + "/" + method.name().toLowerCase(Locale.ROOT), operation));
        parameters(pointer, item.getParameters());
    }

    private void operation(String pointer, Operation operation) {
        put(pointer, operation);
        parameters(pointer, operation.getParameters());
        if (operation.getRequestBody() != null) {
            put(pointer + "/requestBody", operation.getRequestBody());
            content(pointer + "/requestBody", operation.getRequestBody().getContent());
        }
        each(operation.getResponses(), pointer + "/responses", (place, answer) -> {
            put(place, answer);
            content(place, answer.getContent());
        });
    }

    /**
     * Registers parameters with the place of their list, because the parser moves those of a path to its operations and
     * changes their indexes.
     */
    private void parameters(String pointer, @Nullable List<Parameter> parameters) {
        if (parameters != null) {
            parameters.forEach(parameter -> {
                put(pointer + "/parameters", parameter);
                schema(pointer + "/parameters", parameter.getSchema());
            });
        }
    }

    private void content(String pointer, @Nullable Content content) {
        each(content, pointer + "/content", (place, type) -> schema(place + "/schema", type.getSchema()));
    }

    private void schema(String pointer, @Nullable Object part) {
        if (!(part instanceof Schema schema) || pointers.containsKey(schema)) {
            return;
        }
        put(pointer, schema);
        Map<?, ?> properties = schema.getProperties() == null ? Map.of() : schema.getProperties();
        properties.forEach((name, property) -> schema(
                pointer + "/properties/" + name.toString().replace("~", "~0").replace("/", "~1"), property));
        schema(pointer + "/items", schema.getItems());
        schema(pointer + "/additionalProperties", schema.getAdditionalProperties());
        parts(pointer + "/allOf/", schema.getAllOf());
        parts(pointer + "/oneOf/", schema.getOneOf());
        parts(pointer + "/anyOf/", schema.getAnyOf());
    }

    private void parts(String pointer, @Nullable List<?> parts) {
        for (int index = 0; parts != null && index < parts.size(); index++) {
            schema(pointer + index, parts.get(index));
        }
    }

    /** Gives an object that was made from a part of the contract the place of that part. */
    void isMadeOf(Object made, Object part) {
        String pointer = pointers.get(part);
        if (pointer != null) {
            put(pointer, made);
        }
    }

    /**
     * Runs an action on a part of the contract.
     *
     * @throws UnfitContractException if the action fails, with the place of the innermost part
     */
    <T extends @Nullable Object> T at(Object part, String title, Supplier<T> action) {
        try {
            return action.get();
        } catch (UnfitContractException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new UnfitContractException(placeOf(part), title + e.getMessage(), null);
        } catch (RuntimeException e) {
            throw new UnfitContractException(placeOf(part), title + "the generator failed here: " + e, e);
        } catch (StackOverflowError e) {
            throw new UnfitContractException(placeOf(part), title + "this contains itself", null);
        }
    }

    <T extends @Nullable Object> T at(Object part, Supplier<T> action) {
        return at(part, "", action);
    }

    /** Returns the location of a part. */
    String placeOf(Object part) {
        return lines.placeOf(pointers.getOrDefault(part, "#"));
    }
}

package io.github.livechat4j.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parsed contract, with queries about its schemas for the views. */
@SuppressWarnings("rawtypes") // the parser's Schema is generic only in the type of its examples
final class ParsedContract {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String ALIAS = "x-alias-of";
    private static final String PARAMETERS = "#/components/parameters/";

    private final OpenAPI document;

    ParsedContract(OpenAPI document) {
        this.document = document;
    }

    /** Returns the document, whose components are not null. */
    OpenAPI document() {
        return document;
    }

    Map<String, Schema> schemas() {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        return schemas == null ? Map.of() : schemas;
    }

    /** Returns the component that a schema refers to, or null if it is no reference. */
    static @Nullable String referenceOf(Schema schema) {
        String reference = schema.get$ref();
        return reference == null ? null : reference.substring(reference.lastIndexOf('/') + 1);
    }

    Schema component(String name) {
        Schema schema = schemas().get(name);
        if (schema == null) {
            throw new IllegalArgumentException("the contract has no schema " + SCHEMAS + name);
        }
        return schema;
    }

    Schema resolved(Schema schema) {
        String reference = referenceOf(schema);
        return reference == null ? schema : resolved(component(reference));
    }

    Parameter resolved(Parameter parameter) {
        if (parameter.get$ref() == null) {
            return parameter;
        }
        Parameter target =
                document.getComponents().getParameters().get(parameter.get$ref().substring(PARAMETERS.length()));
        if (target == null) {
            throw new IllegalArgumentException("the contract has no parameter " + parameter.get$ref());
        }
        return target;
    }

    RequestBody resolved(RequestBody body) {
        if (body.get$ref() == null) {
            return body;
        }
        Map<String, RequestBody> bodies = document.getComponents().getRequestBodies();
        RequestBody target = bodies == null ? null : bodies.get(lastStep(body.get$ref()));
        if (target == null) {
            throw new IllegalArgumentException("the contract has no request body " + body.get$ref());
        }
        return target;
    }

    ApiResponse resolved(ApiResponse answer) {
        if (answer.get$ref() == null) {
            return answer;
        }
        Map<String, ApiResponse> answers = document.getComponents().getResponses();
        ApiResponse target = answers == null ? null : answers.get(lastStep(answer.get$ref()));
        if (target == null) {
            throw new IllegalArgumentException("the contract has no answer " + answer.get$ref());
        }
        return target;
    }

    private static String lastStep(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** Returns whether a value may be null, by the schema itself or by the schema that it refers to. */
    boolean isNullable(Schema schema) {
        Schema here = resolved(schema);
        return Boolean.TRUE.equals(here.getNullable())
                || (parts(here).size() == 1 && isNullable(parts(here).get(0)));
    }

    /** Returns the properties of an object, those of its {@code allOf} parts first. */
    Map<String, Schema> properties(Schema schema) {
        Schema object = resolved(schema);
        Map<String, Schema> properties = new LinkedHashMap<>();
        for (Schema part : parts(object)) {
            properties.putAll(properties(part));
        }
        if (object.getProperties() != null) {
            for (Object entry : object.getProperties().entrySet()) {
                Map.Entry<?, ?> property = (Map.Entry<?, ?>) entry;
                properties.put((String) property.getKey(), (Schema) property.getValue());
            }
        }
        return properties;
    }

    /** Returns the names of the properties that an object or its {@code allOf} parts require. */
    Set<String> required(Schema schema) {
        Schema object = resolved(schema);
        Set<String> required = new LinkedHashSet<>();
        for (Schema part : parts(object)) {
            required.addAll(required(part));
        }
        if (object.getRequired() != null) {
            for (Object name : object.getRequired()) {
                required.add((String) name);
            }
        }
        return required;
    }

    boolean isRecord(Schema schema) {
        return !properties(schema).isEmpty();
    }

    /**
     * Returns the parameters of an operation and of its path in one place, such as the query. Older names of other
     * parameters are omitted.
     */
    List<Parameter> parametersIn(String place, PathItem item, Operation operation) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        Stream.of(item.getParameters(), operation.getParameters())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(this::resolved)
                .filter(parameter -> parameter.getIn().equals(place))
                .filter(parameter -> extension(parameter.getExtensions(), ALIAS) == null)
                .forEach(parameter -> parameters.put(parameter.getName(), parameter));
        return List.copyOf(parameters.values());
    }

    /** Returns whether a schema is an enumeration. A flag is a boolean, even if the schema lists its two values. */
    static boolean isEnumeration(Schema schema) {
        return schema.getEnum() != null && !schema.getEnum().isEmpty() && !"flag".equals(schema.getFormat());
    }

    /** Returns whether a schema has only one possible word. */
    static boolean isConstant(Schema schema) {
        return isEnumeration(schema) && schema.getEnum().size() == 1;
    }

    static boolean isUnion(Schema schema) {
        return schema.getDiscriminator() != null && !choices(schema).isEmpty();
    }

    static List<Schema> parts(Schema schema) {
        return schemas(schema.getAllOf());
    }

    static List<Schema> choices(Schema schema) {
        return schema.getOneOf() != null ? schemas(schema.getOneOf()) : schemas(schema.getAnyOf());
    }

    /** Returns the unions that contain the component; its record implements their interfaces. */
    List<String> unionsOf(String component) {
        List<String> unions = new ArrayList<>();
        schemas().forEach((name, schema) -> {
            if (isUnion(schema) && choices(schema).stream().anyMatch(choice -> component.equals(referenceOf(choice)))) {
                unions.add(name);
            }
        });
        return unions;
    }

    /** Returns the words of a union's discriminator, each with its component. */
    static Map<String, String> discriminatorWords(Schema union) {
        Discriminator discriminator = union.getDiscriminator();
        Map<String, String> words = new LinkedHashMap<>();
        if (discriminator.getMapping() != null) {
            discriminator
                    .getMapping()
                    .forEach((word, target) -> words.put(word, target.substring(target.lastIndexOf('/') + 1)));
            return words;
        }
        for (Schema choice : choices(union)) {
            String name = referenceOf(choice);
            if (name != null) {
                words.put(name, name);
            }
        }
        return words;
    }

    static @Nullable Object extension(@Nullable Map<?, ?> extensions, String name) {
        return extensions == null ? null : extensions.get(name);
    }

    private static List<Schema> schemas(@Nullable List<?> schemas) {
        List<Schema> typed = new ArrayList<>();
        if (schemas != null) {
            schemas.forEach(schema -> typed.add((Schema) schema));
        }
        return typed;
    }
}

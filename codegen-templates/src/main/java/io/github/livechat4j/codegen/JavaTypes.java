package io.github.livechat4j.codegen;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the Java type of each schema of the contract.
 *
 * <p>Objects, enumerations and unions that are components have a type of their own; every other component has the type
 * of its schema. The {@code format} names special forms of the wire: {@code unixtime} and {@code date-time} are
 * {@code Instant}s, {@code flag} is a {@code boolean}, {@code decimal} is a {@code BigDecimal}. A
 * {@code local-time} remains a text with a pattern, because only its zone makes it a time, and another field names it.
 */
@SuppressWarnings("rawtypes") // the parser's Schema is generic only in the type of its examples
final class JavaTypes {

    private static final String AS_INTEGER = "NUMBER_INT";
    private static final String AS_TEXT = "STRING";
    /** The two forms in which the service writes local times. */
    private static final String LOCAL_TIME = "[EEE, MM/dd/yy hh:mm:ss a][yyyy-MM-dd HH:mm:ss]";

    private static final JavaType TEXT = JavaType.of("String");
    private static final JavaType FLAG = JavaType.ofPrimitive("Boolean", "boolean");
    private static final JavaType INSTANT = JavaType.of("Instant");
    private static final JavaType DECIMAL = JavaType.of("BigDecimal");
    private static final JavaType ANYTHING = JavaType.of("Object");

    private final ParsedContract contract;
    private final UnaryOperator<String> typeNames;

    /**
     * Creates the types of one contract.
     *
     * @param contract the contract, which resolves references
     * @param typeNames the function from a component's name to its class name
     */
    JavaTypes(ParsedContract contract, UnaryOperator<String> typeNames) {
        this.contract = contract;
        this.typeNames = typeNames;
    }

    JavaType of(Schema schema) {
        String component = ParsedContract.referenceOf(schema);
        if (component != null) {
            Schema target = contract.component(component);
            return hasOwnType(target) ? JavaType.of(typeNames.apply(component)) : of(target);
        }
        List<Schema> parts = ParsedContract.parts(schema);
        if (!parts.isEmpty() && schema.getProperties() == null) {
            // a reference with a description or narrower limits beside it
            return of(parts.get(0));
        }
        List<Schema> choices = ParsedContract.choices(schema);
        if (!choices.isEmpty()) {
            return ofChoices(choices);
        }
        return ofType(schema);
    }

    boolean hasOwnType(Schema component) {
        return ParsedContract.isEnumeration(component)
                || ParsedContract.isUnion(component)
                || contract.isRecord(component);
    }

    /**
     * Returns the type of alternatives without a discriminator: a list for one value or many, text for scalars of
     * several types, and the first of several objects, which is the likely one.
     */
    private JavaType ofChoices(List<Schema> choices) {
        List<JavaType> types = choices.stream().map(this::of).toList();
        for (JavaType type : types) {
            if (type.container() == JavaType.Container.LIST) {
                return type;
            }
        }
        return choices.stream().allMatch(this::isScalar) ? TEXT : types.get(0);
    }

    private boolean isScalar(Schema schema) {
        String type = contract.resolved(schema).getType();
        return type != null && !type.equals("object") && !type.equals("array");
    }

    private JavaType ofType(Schema schema) {
        String type = schema.getType();
        if (type == null) {
            return ANYTHING;
        }
        return switch (type) {
            case "string" -> ofText(schema.getFormat());
            case "integer" -> ofInteger(schema.getFormat());
            case "number" -> ofNumber(schema.getFormat());
            case "boolean" -> FLAG;
            case "array" -> JavaType.listOf(schema.getItems() == null ? ANYTHING : of(schema.getItems()));
            case "object" -> ofObject(schema);
            default -> throw new IllegalArgumentException("the type `" + type + "` has no type in Java");
        };
    }

    private static JavaType ofText(@Nullable String format) {
        return switch (format == null ? "" : format) {
            case "date" -> JavaType.of("LocalDate");
            case "date-time" -> INSTANT.withShape(AS_TEXT);
            case "decimal" -> DECIMAL.withShape(AS_TEXT);
            case "flag" -> FLAG.withShape(AS_TEXT);
            case "local-time" -> TEXT.withPattern(LOCAL_TIME);
            default -> TEXT;
        };
    }

    private static JavaType ofInteger(@Nullable String format) {
        return switch (format == null ? "" : format) {
            case "unixtime" -> INSTANT.withShape(AS_INTEGER);
            case "flag" -> FLAG.withShape(AS_INTEGER);
            case "int64" -> JavaType.ofPrimitive("Long", "long");
            default -> JavaType.ofPrimitive("Integer", "int");
        };
    }

    private static JavaType ofNumber(@Nullable String format) {
        return switch (format == null ? "" : format) {
            case "double", "float" -> JavaType.ofPrimitive("Double", "double");
            default -> DECIMAL;
        };
    }

    private JavaType ofObject(Schema schema) {
        Object values = schema.getAdditionalProperties();
        return values instanceof Schema valueSchema && !isAnything(valueSchema)
                ? JavaType.mapOf(of(valueSchema))
                : JavaType.mapOf(JavaType.of("@Nullable Object"));
    }

    private boolean isAnything(Schema schema) {
        return of(schema).equals(ANYTHING);
    }
}

package io.github.livechat4j.codegen;

import io.github.livechat4j.codegen.ModelView.ConstantView;
import io.github.livechat4j.codegen.ModelView.EnumerationView;
import io.github.livechat4j.codegen.ModelView.RecordView;
import io.github.livechat4j.codegen.ModelView.UnionView;
import io.github.livechat4j.codegen.ModelView.WordView;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates the views of the contract's components. */
@SuppressWarnings("rawtypes") // the parser's Schema is generic only in the type of its examples
record ModelViews(ParsedContract contract, JavaTypes types, Names names, ContractPlaces places) {

    /** Returns the view of a component, or null for a component without a type of its own. */
    @Nullable
    ModelView of(String component) {
        Schema schema = contract.component(component);
        if (Boolean.TRUE.equals(ParsedContract.extension(schema.getExtensions(), "x-internal"))) {
            return null;
        }
        if (ParsedContract.isEnumeration(schema)) {
            return enumeration(component, schema);
        }
        if (ParsedContract.isUnion(schema)) {
            return union(component, schema);
        }
        return contract.isRecord(schema) && types.hasOwnType(schema) ? record(component, schema) : null;
    }

    private RecordView record(String component, Schema schema) {
        Set<String> required = contract.required(schema);
        Names.refuseOneForTwo(places, component, contract.properties(schema), names::variable);
        List<PropertyView> properties = new ArrayList<>();
        contract.properties(schema)
                .forEach((name, property) ->
                        properties.add(places.at(property, () -> property(name, property, required.contains(name)))));
        List<String> unions =
                contract.unionsOf(component).stream().map(names::type).toList();
        return new RecordView(
                names.type(component),
                doc(component, schema),
                properties,
                unions.isEmpty() ? null : String.join(", ", unions));
    }

    private PropertyView property(String wireName, Schema property, boolean required) {
        boolean present = required && !contract.isNullable(property);
        boolean secret = "password".equals(property.getFormat());
        return new PropertyView(
                wireName,
                names.variable(wireName),
                types.of(property),
                present,
                secret,
                Boolean.TRUE.equals(property.getDeprecated()),
                JavadocText.line(description(property)));
    }

    private EnumerationView enumeration(String component, Schema schema) {
        String valueType = types.of(withoutWords(schema)).name();
        List<?> meanings =
                ParsedContract.extension(schema.getExtensions(), "x-enum-descriptions") instanceof List<?> list
                        ? list
                        : List.of();
        List<Object> words = List.copyOf((List<?>) schema.getEnum());
        Map<Object, Schema> schemaByWord = new LinkedHashMap<>();
        words.forEach(word -> schemaByWord.put(word, schema));
        Names.refuseOneForTwo(places, component, schemaByWord, word -> names.constant(word.toString()));
        List<ConstantView> constants = new ArrayList<>();
        for (Object word : words) {
            int index = constants.size();
            String meaning = index < meanings.size() ? String.valueOf(meanings.get(index)) : null;
            constants.add(new ConstantView(
                    names.constant(word.toString()),
                    literal(word),
                    JavadocText.line(
                            meaning == null ? "The word `" + word + "`" : capitalized(meaning) + " (`" + word + "`)")));
        }
        return new EnumerationView(names.type(component), doc(component, schema), valueType, constants);
    }

    private static String capitalized(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Schema withoutWords(Schema schema) {
        return new Schema<>().type(schema.getType()).format(schema.getFormat());
    }

    private static String literal(Object word) {
        return word instanceof Number
                ? word.toString()
                : '"' + word.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private UnionView union(String component, Schema schema) {
        List<WordView> words = new ArrayList<>();
        ParsedContract.discriminatorWords(schema)
                .forEach((word, choice) -> words.add(new WordView(word, names.type(choice))));
        List<String> choices = words.stream().map(WordView::type).distinct().toList();
        return new UnionView(
                names.type(component),
                doc(component, schema),
                schema.getDiscriminator().getPropertyName(),
                String.join(", ", choices),
                words);
    }

    private String doc(String component, Schema schema) {
        String description = description(schema);
        return description == null ? "The contract's {@code " + component + "}." : JavadocText.of(description);
    }

    /** Returns the description of a property, or that of its reference. */
    private @Nullable String description(Schema schema) {
        if (schema.getDescription() != null) {
            return schema.getDescription();
        }
        if (ParsedContract.referenceOf(schema) != null) {
            return description(contract.resolved(schema));
        }
        return null;
    }
}

package io.github.livechat4j.codegen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data of a component of the contract for the templates. */
sealed interface ModelView {

    /** Returns the name of the section of the templates that prints it. */
    String kind();

    /**
     * An object.
     *
     * @param name the name of the record
     * @param doc its description
     * @param properties its components except the last one, which contains undocumented fields
     * @param unions the interfaces it implements, comma-separated, or null
     */
    record RecordView(
            String name,
            String doc,
            List<PropertyView> properties,
            @Nullable String unions) implements ModelView {

        public boolean hasDeprecated() {
            return properties.stream().anyMatch(PropertyView::deprecated);
        }

        @Override
        public String kind() {
            return "record";
        }
    }

    /**
     * An open enumeration.
     *
     * @param name the name of the class
     * @param doc its description
     * @param valueType the type of its words
     * @param constants the known words
     */
    record EnumerationView(String name, String doc, String valueType, List<ConstantView> constants)
            implements ModelView {

        @Override
        public String kind() {
            return "enumeration";
        }

        public boolean isText() {
            return valueType.equals("String");
        }

        public String constantNames() {
            return String.join(", ", constants.stream().map(ConstantView::name).toList());
        }
    }

    /**
     * A known word of an enumeration.
     *
     * @param name the name of the constant
     * @param literal the word, as a Java literal
     * @param doc what it means
     */
    record ConstantView(String name, String literal, String doc) {}

    /**
     * A union of several objects with a discriminator.
     *
     * @param name the name of the sealed interface
     * @param doc its description
     * @param discriminator the wire name of the property that distinguishes them
     * @param choices the records, comma-separated
     * @param words the discriminator's words
     */
    record UnionView(String name, String doc, String discriminator, String choices, List<WordView> words)
            implements ModelView {

        @Override
        public String kind() {
            return "union";
        }
    }

    /**
     * A word of a discriminator.
     *
     * @param word the word on the wire
     * @param type the record that it names
     */
    record WordView(String word, String type) {}
}

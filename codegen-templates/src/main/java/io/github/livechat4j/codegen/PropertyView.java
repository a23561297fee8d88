package io.github.livechat4j.codegen;

import org.jspecify.annotations.Nullable;

/**
 * What a template sees of a property: a component of a record, and a setter of its builder.
 *
 * @param wireName the name on the wire
 * @param name the name in Java
 * @param type the type of its values
 * @param required whether a record cannot be without it
 * @param secret whether it must not be printed
 * @param deprecated whether it is on its way out
 * @param doc its description, in one line of Javadoc
 */
record PropertyView(
        String wireName, String name, JavaType type, boolean required, boolean secret, boolean deprecated, String doc) {

    /** The type of the record's component: never null where it is required or a container. */
    public String componentType() {
        if (required) {
            return type.present();
        }
        return type.isContainer() ? type.name() : "@Nullable " + type.name();
    }

    public String jsonProperty() {
        return required
                ? "@JsonProperty(value = \"" + wireName + "\", required = true)"
                : "@JsonProperty(\"" + wireName + "\")";
    }

    public @Nullable String shape() {
        return type.shape();
    }

    /** Whether the canonical constructor copies it. */
    public boolean copied() {
        return type.isContainer();
    }

    /** How it is copied: what is open holds anything, null and lists that could be changed included. */
    public String copy() {
        return type.isOpen() ? "copyOfAnything" : "copy";
    }

    /** Whether the canonical constructor refuses null; a primitive cannot be null, and a copy is never made of it. */
    public boolean checked() {
        return required && !type.isContainer() && type.primitive() == null;
    }

    /** Whether an empty container must be told from one that was left out, which only optional ones can be. */
    public boolean mayBeEmptied() {
        return type.isContainer() && !required;
    }

    /** What a container is before it is set. */
    public String empty() {
        return type.container() == JavaType.Container.MAP ? "Map.of()" : "List.of()";
    }

    /** The declaration of the builder's field. */
    public String field() {
        return mayBeEmptied() ? type.name() + " " + name + " = " + empty() : "@Nullable " + type.name() + " " + name;
    }

    /** What a builder hands to the canonical constructor. */
    public String built() {
        return required ? "Arguments.required(\"" + name + "\", " + name + ")" : name;
    }
}

package io.github.livechat4j.codegen;

import org.jspecify.annotations.Nullable;

/**
 * The data of a property for the templates: a component of a record, and a setter of its builder.
 *
 * @param wireName the name on the wire
 * @param name the name in Java
 * @param type the type of its values
 * @param required whether a record must have it
 * @param secret whether it must not be printed
 * @param deprecated whether it is deprecated
 * @param doc its description, in one line of Javadoc
 */
record PropertyView(
        String wireName, String name, JavaType type, boolean required, boolean secret, boolean deprecated, String doc) {

    /** Returns the type of the record's component, which is not nullable if it is required or a container. */
    public String componentType() {
        if (required) {
            return type.present();
        }
        return type.isContainer() ? type.name() : "@Nullable " + type.name();
    }

    /** Returns the annotation of the component. A secret is marked as one that is not passed on. */
    public String jsonProperty() {
        String others = (required ? ", required = true" : "") + (secret ? ", access = WRITE_ONLY" : "");
        return others.isEmpty()
                ? "@JsonProperty(\"" + wireName + "\")"
                : "@JsonProperty(value = \"" + wireName + "\"" + others + ")";
    }

    public @Nullable String shape() {
        return type.shape();
    }

    public @Nullable String pattern() {
        return type.pattern();
    }

    /** Returns whether the canonical constructor copies it. */
    public boolean copied() {
        return type.isContainer();
    }

    /** Returns the method that copies it. An open value may contain null and mutable lists, which are copied too. */
    public String copy() {
        return type.isOpen() ? "copyOfAnything" : "copy";
    }

    /**
     * Returns whether the canonical constructor rejects null. A primitive cannot be null, and the copy of a container
     * checks it.
     */
    public boolean checked() {
        return required && !type.isContainer() && type.primitive() == null;
    }

    /** Returns whether an empty container differs from one that was not set, as for optional ones. */
    public boolean mayBeEmptied() {
        return type.isContainer() && !required;
    }

    /** Returns the initial value of a container. */
    public String empty() {
        return type.container() == JavaType.Container.MAP ? "Map.of()" : "List.of()";
    }

    /** Returns the declaration of the builder's field. */
    public String field() {
        return mayBeEmptied() ? type.name() + " " + name + " = " + empty() : "@Nullable " + type.name() + " " + name;
    }

    /** Returns the argument that the builder passes to the canonical constructor. */
    public String built() {
        return required ? "Arguments.required(\"" + name + "\", " + name + ")" : name;
    }
}

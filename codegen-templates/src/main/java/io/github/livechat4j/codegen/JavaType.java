package io.github.livechat4j.codegen;

import org.jspecify.annotations.Nullable;

/**
 * The Java type of a value of the contract.
 *
 * @param name the type as written in a declaration, boxed ({@code List<Integer>})
 * @param primitive the primitive of the same values, where there is one ({@code int})
 * @param container what the type contains
 * @param shape the {@code JsonFormat.Shape} of its values on the wire, where their Java type does not say it already
 */
record JavaType(
        String name,
        @Nullable String primitive,
        Container container,
        @Nullable String shape) {

    /** What a type contains: one value, or many. */
    enum Container {
        NONE,
        LIST,
        MAP
    }

    static JavaType of(String name) {
        return new JavaType(name, null, Container.NONE, null);
    }

    static JavaType ofPrimitive(String name, String primitive) {
        return new JavaType(name, primitive, Container.NONE, null);
    }

    static JavaType listOf(JavaType item) {
        return new JavaType("List<" + item.name + ">", null, Container.LIST, item.shape);
    }

    static JavaType mapOf(JavaType value) {
        return new JavaType("Map<String, " + value.name + ">", null, Container.MAP, value.shape);
    }

    JavaType withShape(String newShape) {
        return new JavaType(name, primitive, container, newShape);
    }

    boolean isContainer() {
        return container != Container.NONE;
    }

    /** Whether it holds values of any kind, null included. */
    boolean isOpen() {
        return isContainer() && name.contains("@Nullable Object");
    }

    /** The type of a component or parameter that is never absent: primitive where there is one. */
    String present() {
        return primitive == null ? name : primitive;
    }

    /**
     * Whether {@code toString()} of a value, or of each value of a list, is what the wire expects: then it can be an
     * argument of a query.
     */
    boolean isPlainText() {
        return container != Container.MAP && shape == null && !name.contains("Object");
    }
}

package io.github.livechat4j.codegen;

import org.jspecify.annotations.Nullable;

/**
 * The Java type of a value of the contract.
 *
 * @param name the type as written in a declaration, boxed ({@code List<Integer>})
 * @param primitive the primitive type of the same values, or null ({@code int})
 * @param container whether the type is a list, a map or a single value
 * @param shape the {@code JsonFormat.Shape} of its values on the wire, or null if the Java type implies it
 * @param pattern the pattern of its texts, or null if they are any texts
 */
record JavaType(
        String name,
        @Nullable String primitive,
        Container container,
        @Nullable String shape,
        @Nullable String pattern) {

    /** Whether a type contains one value or many. */
    enum Container {
        NONE,
        LIST,
        MAP
    }

    static JavaType of(String name) {
        return new JavaType(name, null, Container.NONE, null, null);
    }

    static JavaType ofPrimitive(String name, String primitive) {
        return new JavaType(name, primitive, Container.NONE, null, null);
    }

    static JavaType listOf(JavaType item) {
        return new JavaType("List<" + item.name + ">", null, Container.LIST, item.shape, item.pattern);
    }

    static JavaType mapOf(JavaType value) {
        return new JavaType("Map<String, " + value.name + ">", null, Container.MAP, value.shape, value.pattern);
    }

    JavaType withShape(String newShape) {
        return new JavaType(name, primitive, container, newShape, pattern);
    }

    JavaType withPattern(String newPattern) {
        return new JavaType(name, primitive, container, shape, newPattern);
    }

    boolean isContainer() {
        return container != Container.NONE;
    }

    /** Returns whether it contains values of any kind, including null. */
    boolean isOpen() {
        return isContainer() && name.contains("@Nullable Object");
    }

    /** Returns the type of a required component or parameter: the primitive type if there is one. */
    String present() {
        return primitive == null ? name : primitive;
    }

    /**
     * Returns whether {@code toString()} of a value, or of each value of a list, is its form on the wire, so that it
     * can be an argument of a query.
     */
    boolean isPlainText() {
        return container != Container.MAP && shape == null && !name.contains("Object");
    }
}

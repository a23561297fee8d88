package io.github.livechat4j.codegen;

/** How names of the contract become names of Java; the generator's host knows. */
interface Names {

    /** The class of a component. */
    String type(String component);

    /** The component or argument of a property or parameter. */
    String variable(String wireName);

    /** The constant of a word of an enumeration. */
    String constant(String word, String valueType);
}

package io.github.livechat4j.codegen;

import io.github.livechat4j.names.JavaNames;

/** The names of generated code: those that the checks of the contract also know. */
final class GeneratedNames implements Names {

    @Override
    public String type(String component) {
        return JavaNames.type(component);
    }

    @Override
    public String api(String tag) {
        return type(tag) + "Api";
    }

    @Override
    public String variable(String wireName) {
        return JavaNames.variable(wireName);
    }

    @Override
    public String constant(String word) {
        return JavaNames.constant(word);
    }
}

package io.github.livechat4j.spec.compatibility;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Pointer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of two contracts that are compared.
 *
 * @param root the bundled document
 */
record ComparedContract(Mapping root) {

    /** Follows references of parameters, bodies, answers and headers. */
    Mapping resolved(Mapping written) {
        Mapping at = written;
        // a limit, because a reference may lead back to itself
        for (int steps = 0; steps < 10 && at.has("$ref"); steps++) {
            at = target(at);
        }
        return at;
    }

    Mapping target(Mapping reference) {
        Mapping at = root;
        for (String step : steps(reference)) {
            at = at.mapping(step);
        }
        return at;
    }

    static String componentName(Mapping reference) {
        List<String> steps = steps(reference);
        return steps.get(steps.size() - 1);
    }

    /** Returns the steps to the target. All references of a bundle lead to its components. */
    private static List<String> steps(Mapping reference) {
        return Pointer.steps(reference.text("$ref").orElse("#/").substring(1));
    }

    /** Returns the parameters of an operation and of its path by place and name, in the order of the Java arguments. */
    Map<String, Mapping> parameters(Mapping path, Mapping operation) {
        Map<String, Mapping> parameters = new LinkedHashMap<>();
        for (Mapping declaring : new Mapping[] {path, operation}) {
            declaring.sequence("parameters").items().forEach(item -> {
                Mapping parameter = resolved(item.asMapping());
                parameters.put(nameOf(parameter), parameter);
            });
        }
        return parameters;
    }

    static String nameOf(Mapping parameter) {
        return parameter.text("in").orElse("") + " parameter "
                + parameter.text("name").orElse("");
    }
}

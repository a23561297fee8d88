package io.github.livechat4j.codegen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template of an interface sees of an operation.
 *
 * @param name the method
 * @param doc its description
 * @param endpoint the HTTP method and the path of the contract
 * @param requestLine the text of Feign's {@code @RequestLine}
 * @param hasPathArguments whether the path has arguments, which may hold an encoded slash
 * @param headers the headers of the method, where those of the interface do not say them
 * @param arguments the arguments in order: path, query, header, body
 * @param returnType what it returns
 * @param returnDoc what that is
 * @param shortCall the arguments of a call with nothing optional set, or null where there is no such shorter form
 */
record OperationView(
        String name,
        String doc,
        String endpoint,
        String requestLine,
        boolean hasPathArguments,
        List<String> headers,
        List<ArgumentView> arguments,
        String returnType,
        String returnDoc,
        @Nullable String shortCall) {

    /** The arguments of the shorter form. */
    public List<ArgumentView> required() {
        return arguments.stream().filter(ArgumentView::required).toList();
    }

    /** The argument types, for a link to the method. */
    public String signature() {
        return String.join(
                ", ",
                arguments.stream()
                        .map(argument -> argument.type().replaceAll("<.*>", ""))
                        .toList());
    }

    public boolean returnsNothing() {
        return returnType.equals("void");
    }

    OperationView withoutHeaders() {
        return new OperationView(
                name,
                doc,
                endpoint,
                requestLine,
                hasPathArguments,
                List.of(),
                arguments,
                returnType,
                returnDoc,
                shortCall);
    }

    /**
     * An argument of a method.
     *
     * @param name its name
     * @param annotation Feign's annotation, or empty for a body
     * @param type its type
     * @param required whether it must not be null, and is part of the shorter form
     * @param nullable whether it may be null
     * @param doc what it is
     */
    record ArgumentView(String name, String annotation, String type, boolean required, boolean nullable, String doc) {

        public String declaration() {
            String annotations = (annotation + " " + (nullable ? "@Nullable" : "")).strip();
            return (annotations + " " + type + " " + name).strip();
        }

        public String plainDeclaration() {
            return type + " " + name;
        }
    }
}

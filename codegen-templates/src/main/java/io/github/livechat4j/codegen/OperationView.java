package io.github.livechat4j.codegen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data of an operation for the template of an interface.
 *
 * @param name the method
 * @param doc its description
 * @param endpoint the HTTP method and the path of the contract
 * @param requestLine the text of Feign's {@code @RequestLine}
 * @param hasPathArguments whether the path has arguments, which may hold an encoded slash
 * @param headers the headers of the method that are not headers of the interface
 * @param arguments the arguments in order: path, query, header, body
 * @param returnType its return type
 * @param returnDoc the description of the returned value
 * @param shorterCalls forms of it with fewer arguments, the shortest first
 * @param deprecated whether it is deprecated
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
        List<ShorterCallView> shorterCalls,
        boolean deprecated) {

    /** Returns the argument types, for a link to the method. */
    public String signature() {
        return String.join(
                ", ",
                arguments.stream()
                        .map(argument -> argument.type().replaceAll("<.*>", ""))
                        .toList());
    }

    /** Returns its name, for a link from a class that has a method with this name. */
    public String methodName() {
        return name;
    }

    public boolean returnsNothing() {
        return returnType.equals("void");
    }

    /** Returns the type argument of a future of the answer. */
    public String futureType() {
        return returnsNothing() ? "@Nullable Void" : returnType;
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
                shorterCalls,
                deprecated);
    }

    /**
     * A form of a method with fewer arguments: it omits parameters that an older contract did not have, so that calls
     * written for that contract still compile.
     *
     * @param arguments the remaining arguments
     * @param query the query record that is built from some of them; null if all are passed on
     * @param call the arguments of the call of the full form
     * @param hasOptional whether some of the remaining arguments may be null
     */
    record ShorterCallView(
            List<ArgumentView> arguments, @Nullable QueryView query, String call, boolean hasOptional) {}

    /**
     * A query record that is built from arguments.
     *
     * @param type the record
     * @param set the arguments that set its components
     */
    record QueryView(String type, List<ArgumentView> set) {

        public boolean setsDeprecated() {
            return set.stream().anyMatch(ArgumentView::deprecated);
        }
    }

    /**
     * An argument of a method.
     *
     * @param name its name
     * @param annotation Feign's annotation, or empty for a body
     * @param type its type
     * @param required whether it must not be null, and is an argument of all shorter forms
     * @param nullable whether it may be null
     * @param deprecated whether it is deprecated
     * @param doc its description
     */
    record ArgumentView(
            String name,
            String annotation,
            String type,
            boolean required,
            boolean nullable,
            boolean deprecated,
            String doc) {

        public String declaration() {
            String annotations = (annotation + " " + (nullable ? "@Nullable" : "")).strip();
            return (annotations + " " + type + " " + name).strip();
        }

        public String plainDeclaration() {
            return (nullable ? "@Nullable " : "") + type + " " + name;
        }
    }
}

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
 * @param shorterCalls forms of it with fewer arguments, the shortest first
 * @param deprecated whether it is on its way out
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

    /** The argument types, for a link to the method. */
    public String signature() {
        return String.join(
                ", ",
                arguments.stream()
                        .map(argument -> argument.type().replaceAll("<.*>", ""))
                        .toList());
    }

    /** Its name, where a name nearer by would be found first. */
    public String methodName() {
        return name;
    }

    public boolean returnsNothing() {
        return returnType.equals("void");
    }

    /** What a future of the answer holds. */
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
     * A form of a method with fewer arguments. What an older contract did not have yet can be left out, so that calls
     * written for it still compile.
     *
     * @param arguments those that are left
     * @param query what is made of some of them; null if they are handed on as they are
     * @param call how the full form is called
     * @param hasOptional whether some of those that are left may be null
     */
    record ShorterCallView(
            List<ArgumentView> arguments, @Nullable QueryView query, String call, boolean hasOptional) {}

    /**
     * A query that is made of arguments.
     *
     * @param type the record
     * @param set the arguments that go into it
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
     * @param required whether it must not be null, and is part of all shorter forms
     * @param nullable whether it may be null
     * @param deprecated whether it is on its way out
     * @param doc what it is
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

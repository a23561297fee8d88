package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Requires encodings of parameters that the client writes and the sandbox reads, which are those of PHP. */
final class ParameterForms implements OperationRule {

    private static final Map<String, String> STYLES = Map.of("path", "simple", "query", "form", "header", "simple");
    private static final Set<String> OWN_HEADERS = Set.of(
            "accept",
            "authorization",
            "content-type",
            "content-length",
            "host",
            "user-agent",
            "cookie",
            "connection",
            "transfer-encoding",
            "x-region",
            "accept-encoding",
            "content-encoding",
            "expect",
            "http2-settings",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade");
    private static final Set<String> NOT_IN_PATHS = Set.of("unixtime", "date-time", "flag", "decimal");

    @Override
    public void check(CheckedContract contract, CheckedOperation operation, Violations violations) {
        List<Mapping> parameters = contract.parameters(operation);
        Set<String> names = parameters.stream()
                .filter(parameter ->
                        parameter.text("in").filter("query"::equals).isPresent())
                .map(parameter -> parameter.text("name").orElse(""))
                .collect(Collectors.toCollection(HashSet::new));
        parameters.forEach(parameter -> new Faults(contract, parameter, violations).all(names));
        segments(operation, violations);
    }

    private void segments(CheckedOperation operation, Violations violations) {
        for (String segment : operation.path().split("/", -1)) {
            if (segment.contains("{") && !segment.matches("\\{[^{}]+}")) {
                violations.add(
                        operation.pathItem().location(),
                        "`%s` of path `%s` is only a part of a segment: a placeholder is a whole segment, such as `/{id}/`"
                                .formatted(segment, operation.path()));
            }
        }
    }

    private static final class Faults {

        private final CheckedContract contract;
        private final Mapping parameter;
        private final Violations violations;
        private final String wireName;
        private final String in;

        Faults(CheckedContract contract, Mapping parameter, Violations violations) {
            this.contract = contract;
            this.parameter = parameter;
            this.violations = violations;
            this.wireName = parameter.text("name").orElse("");
            this.in = parameter.text("in").orElse("");
        }

        private void say(String key, String message) {
            violations.add(parameter.locationOf(key), "%s parameter `%s` ".formatted(in, wireName) + message);
        }

        void all(Set<String> queryNames) {
            if (!STYLES.containsKey(in)) {
                say("in", "is in a place that the client does not write: use `in: query` or `in: header`");
                return;
            }
            if (parameter.has("content") || !parameter.has("schema")) {
                say("content", "has no `schema`: write its type under `schema`, and not under `content`");
                return;
            }
            String allowed = in.equals("query") ? "[A-Za-z0-9_~-]+(\\[[A-Za-z0-9_]*])*" : "[A-Za-z0-9_-]+";
            if (in.equals("query") && wireName.contains(".")) {
                say("name", "has a point in its name, which PHP reads as `_`: use letters, digits, `_` and `-`");
                return;
            }
            if (!wireName.matches(allowed)) {
                say("name", "has a character in its name that is not allowed there: use letters, digits, `_` and `-`");
                return;
            }
            forms();
            alias(queryNames);
            type();
        }

        private void forms() {
            String style = STYLES.getOrDefault(in, "");
            if (parameter.text("style").filter(said -> !said.equals(style)).isPresent()) {
                say(
                        "style",
                        "has the style `%s`, which the client does not write: use `style: %s`"
                                .formatted(parameter.text("style").orElse(""), style));
            }
            if (isTrue("explode", "false") && in.equals("query")) {
                say(
                        "explode",
                        "has `explode: false`, but the service does not read a list from one text: write `explode: true`");
            }
            for (String word : List.of("allowReserved", "allowEmptyValue")) {
                if (isTrue(word, "true")) {
                    say(word, "has `%s`, which the client does not write: leave it out".formatted(word));
                }
            }
            if (parameter.has("examples")) {
                say(
                        "examples",
                        "has `examples`, of which the command and the tests would see none: write one `example`");
            }
            if (in.equals("header") && OWN_HEADERS.contains(wireName.toLowerCase(Locale.ROOT))) {
                say(
                        "name",
                        "is a header that the client or HTTP itself writes: leave it out; say media types under `content`, and credentials under"
                                + " `securitySchemes`");
            }
        }

        private void alias(Set<String> queryNames) {
            parameter
                    .text("x-alias-of")
                    .filter(name -> !queryNames.contains(name))
                    .ifPresent(name -> say(
                            "x-alias-of",
                            "has `x-alias-of: %s`, but the operation has no query parameter `%s`"
                                    .formatted(name, name)));
        }

        private boolean isTrue(String key, String value) {
            return parameter.text(key).filter(value::equals).isPresent();
        }

        private void type() {
            Mapping schema = Kinds.of(contract, parameter.mapping("schema"));
            String type = Kinds.type(contract, schema);
            if (Kinds.isNullable(contract, parameter.mapping("schema"))) {
                say("schema", "is `nullable: true`, but a text on the wire is never null: leave it out");
            }
            if (in.equals("query") && wireName.endsWith("[]") && !type.equals("array")) {
                say(
                        "schema",
                        "is of type `%s`, but PHP reads a name with `[]` as a list: write `type: array`, or a name without `[]`"
                                .formatted(type));
                return;
            }
            String format = schema.text("format").orElse("");
            if (type.equals("object") || (type.equals("array") && !in.equals("query"))) {
                say(
                        "schema",
                        "is of type `%s`, which cannot be written here: use a type with one value, such as `string`"
                                .formatted(type));
            } else if (type.equals("array")) {
                items(Kinds.of(contract, schema.mapping("items")));
            } else if (type.equals("boolean") && in.equals("query")) {
                say(
                        "schema",
                        "is of type `boolean`, and the client writes `1` and `0`, as PHP reads them: write `type: integer` with `format: flag`");
            } else if (in.equals("header") && hasWordThatNoHeaderHas(schema)) {
                say(
                        "schema",
                        "has a word that is not allowed in a header: use letters, digits and signs of ASCII other than quotes, backslashes and braces");
            } else if (type.isEmpty()) {
                say("schema", "has no type: write one, such as `type: string`");
            } else if (in.equals("path") && NOT_IN_PATHS.contains(format)) {
                say(
                        "schema",
                        "has the format `%s`, which the client does not write in a path: use `type: string`, or `type: integer`"
                                        .formatted(format)
                                + " with `format: int64`");
            } else if (in.equals("header") && (NOT_IN_PATHS.contains(format) || format.equals("date"))) {
                say(
                        "schema",
                        "has the format `%s`, which the client does not write in a header: use `type: string`"
                                        .formatted(format)
                                + (format.equals("flag") ? " with `enum: ['0', '1']`" : ""));
            }
        }

        private boolean hasWordThatNoHeaderHas(Mapping schema) {
            return schema.sequence("enum").items().stream()
                    .map(word -> word.asText().orElse(""))
                    .anyMatch(word -> !word.matches("[!-~&&[^\"\\\\{}]]([ -~&&[^\"\\\\{}]]*[!-~&&[^\"\\\\{}]])?"));
        }

        private void items(Mapping items) {
            if (!wireName.endsWith("[]")) {
                say(
                        "name",
                        "is a list, which the service reads by the rules of PHP: write `name: '%s[]'`"
                                .formatted(wireName));
            }
            String type = Kinds.type(contract, items);
            if (type.isEmpty() || type.equals("object") || type.equals("array")) {
                say("schema", "is a list whose items are not single values: give them a type such as `string`");
            } else if (type.equals("boolean")) {
                say(
                        "schema",
                        "is a list of items of type `boolean`, which PHP does not read: write `type: integer` with `format: flag`");
            }
        }
    }
}

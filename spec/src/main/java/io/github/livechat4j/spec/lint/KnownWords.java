package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.lint.WordsOfOpenApi.Value;
import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Scalar;
import io.github.livechat4j.spec.source.Sequence;
import io.github.livechat4j.spec.source.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Requires that each keyword of the contract belongs to OpenAPI 3.0 and has a valid value, because tools silently
 * ignore others.
 */
final class KnownWords implements Rule {

    private static final int SHARED_LETTERS = 3;

    @Override
    public void check(CheckedContract contract, Violations violations) {
        Mapping document = contract.document();
        words("the document", document, WordsOfOpenApi.DOCUMENT, violations);
        document.mapping("paths").entries().forEach((path, item) -> pathItem(path, item.asMapping(), violations));
        Mapping components = document.mapping("components");
        components.mapping("parameters").entries().values().forEach(parameter -> parameter(parameter, violations));
        components.mapping("headers").entries().values().forEach(header -> header(header, violations));
        components.mapping("requestBodies").entries().values().forEach(body -> body(body.asMapping(), violations));
        components.mapping("responses").entries().values().forEach(answer -> answer(answer.asMapping(), violations));
        Schemas.all(contract).forEach(schema -> schema(schema, violations));
    }

    private void pathItem(String path, Mapping item, Violations violations) {
        if (path.startsWith("x-")) {
            return;
        }
        words("path `" + path + "`", item, WordsOfOpenApi.PATH_ITEM, violations);
        item.sequence("parameters").items().forEach(parameter -> parameter(parameter, violations));
        item.entries().forEach((method, operation) -> {
            if (WordsOfOpenApi.METHODS.contains(method)) {
                operation(operation.asMapping(), violations);
            }
        });
    }

    private void operation(Mapping operation, Violations violations) {
        words("an operation", operation, WordsOfOpenApi.OPERATION, violations);
        operation.sequence("parameters").items().forEach(parameter -> parameter(parameter, violations));
        body(operation.mapping("requestBody"), violations);
        operation.mapping("responses").entries().values().forEach(answer -> answer(answer.asMapping(), violations));
        operation
                .mapping("callbacks")
                .entries()
                .values()
                .forEach(callback -> callback.asMapping()
                        .entries()
                        .forEach((address, item) -> pathItem(address, item.asMapping(), violations)));
    }

    private void parameter(Tree parameter, Violations violations) {
        words("a parameter", parameter.asMapping(), WordsOfOpenApi.PARAMETER, violations);
        content(parameter.asMapping(), violations);
    }

    private void header(Tree header, Violations violations) {
        words("a header of an answer", header.asMapping(), WordsOfOpenApi.HEADER, violations);
        content(header.asMapping(), violations);
    }

    private void body(Mapping body, Violations violations) {
        words("a body", body, WordsOfOpenApi.BODY, violations);
        content(body, violations);
    }

    private void answer(Mapping answer, Violations violations) {
        words("an answer", answer, WordsOfOpenApi.ANSWER, violations);
        answer.mapping("headers").entries().values().forEach(header -> header(header, violations));
        content(answer, violations);
    }

    private void content(Mapping holder, Violations violations) {
        holder.mapping("content").entries().values().forEach(mediaType -> {
            words("a media type", mediaType.asMapping(), WordsOfOpenApi.MEDIA_TYPE, violations);
            examples(mediaType.asMapping(), violations);
        });
        examples(holder, violations);
    }

    private void examples(Mapping holder, Violations violations) {
        holder.mapping("examples")
                .entries()
                .values()
                .forEach(example -> words("an example", example.asMapping(), WordsOfOpenApi.EXAMPLE, violations));
    }

    private void schema(Mapping schema, Violations violations) {
        words("a schema", schema, WordsOfOpenApi.SCHEMA, violations);
        schema.mapping("properties").entries().forEach((name, property) -> {
            if (!(property instanceof Mapping)) {
                violations.add(
                        property.location(),
                        "property `%s` is %s, not a schema: write its type, such as `{type: string}`"
                                .formatted(name, shown(property)));
            }
        });
        schema.text("pattern").ifPresent(pattern -> {
            try {
                Pattern.compile(pattern);
            } catch (PatternSyntaxException e) {
                violations.add(
                        schema.locationOf("pattern"),
                        "the `pattern` `%s` is no regular expression (%s): mend it, or describe the text in words"
                                .formatted(pattern, e.getDescription().toLowerCase(Locale.ROOT)));
            }
        });
    }

    private void words(String title, Mapping mapping, Map<String, Value> known, Violations violations) {
        mapping.entries().forEach((word, value) -> {
            Value kind = known.get(word);
            if (word.equals("<<")) {
                violations.add(
                        value.location(),
                        "%s has the key `<<`, by which YAML 1.1 merges the entries of an anchor, and which is not read: write these entries here"
                                .formatted(title));
            } else if (kind == null && !word.startsWith("x-") && !word.equals("$ref")) {
                violations.add(
                        value.location(),
                        "%s has the word `%s`, which OpenAPI 3.0 does not have there: write %s, or a name that begins with `x-`"
                                .formatted(title, word, alike(word, known)));
            } else if (kind != null && !kind.holds(value)) {
                violations.add(
                        value.location(),
                        "`%s` of %s is %s: write %s".formatted(word, title, shown(value), kind.words()));
            }
        });
    }

    private static String shown(Tree value) {
        if (value instanceof Sequence) {
            return "a list";
        }
        if (value instanceof Scalar scalar) {
            boolean isText = scalar.kind() == Scalar.Kind.TEXT;
            return isText ? "the text `" + scalar.text() + "`" : "`" + scalar.text() + "`";
        }
        return "an object";
    }

    /** Returns the known words with the same beginning, or all known words. */
    private static String alike(String word, Map<String, Value> known) {
        String start =
                word.substring(0, Math.min(SHARED_LETTERS, word.length())).toLowerCase(Locale.ROOT);
        List<String> alike = known.keySet().stream()
                .filter(each -> each.toLowerCase(Locale.ROOT).startsWith(start))
                .sorted()
                .toList();
        List<String> offered =
                alike.isEmpty() ? known.keySet().stream().sorted().toList() : alike;
        return (offered.size() == 1 ? "" : "one of ") + "`" + String.join("`, `", offered) + "`";
    }
}

package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.SourceLocation;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One operation of the contract.
 *
 * @param path its path, with placeholders
 * @param method its method, in lower case as the contract writes it
 * @param pathItem the path item, with the parameters that its operations share
 * @param tree the content of the operation
 */
record CheckedOperation(String path, String method, Mapping pathItem, Mapping tree) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)}");

    SourceLocation location() {
        return tree.location();
    }

    /** Returns the names between braces in the path. */
    Set<String> placeholders() {
        return PLACEHOLDER
                .matcher(path)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    /** Returns its name in messages, such as {@code `GET /agents`}. */
    String title() {
        return "`" + method.toUpperCase(Locale.ROOT) + " " + path + "`";
    }
}

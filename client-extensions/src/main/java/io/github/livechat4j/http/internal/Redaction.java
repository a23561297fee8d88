package io.github.livechat4j.http.internal;

import feign.Request;
import io.github.livechat4j.auth.Credentials.Authorization;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.error.Operation;
import io.github.livechat4j.wire.JsonCodec;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a text what a call was made with: the authorization, the values of further headers, and what the caller put into the
 * path, the query and the body. A service, a proxy or a transport may say any of it again.
 *
 * <p>The authorization is taken out whatever it is. Of the rest, values of fewer than {@value #SHORTEST} characters stay: they tell
 * nothing by themselves, and half of the text would go with them. A value that is a word stays where it is a part of a longer word, which
 * nobody could read otherwise. A word of one of the contract's enumerations stays too.
 */
final class Redaction {

    static final int SHORTEST = 4;

    private static final JsonCodec JSON = new JsonCodec();

    /** What is taken out wherever it is. */
    private final Set<String> secrets = new LinkedHashSet<>();

    /** What is taken out, but not of the middle of a word. */
    private final Set<String> values = new LinkedHashSet<>();

    private Redaction() {}

    /**
     * Collects what a call was made with.
     *
     * @param operation tells what of the path came from the caller
     * @param request what was sent, but for the headers that say who calls
     * @param extraHeaders further headers, by name
     * @param used the authorizations of all attempts
     */
    static Redaction of(
            Operation operation, Request request, Map<String, String> extraHeaders, Collection<Authorization> used) {
        Redaction redaction = new Redaction();
        for (Authorization authorization : used) {
            add(redaction.secrets, authorization.secret(), 1);
            // what follows the name of the scheme
            add(redaction.secrets, authorization.header().replaceFirst("^\\S+ ", ""), 1);
        }
        extraHeaders.values().forEach(value -> add(redaction.secrets, value, SHORTEST));
        Stream.of(ofPath(operation.pathTemplate(), request.url()), ofQuery(request.url()), ofBody(request.body()))
                .flatMap(said -> said)
                .filter(value -> !ContractWords.has(value))
                .forEach(value -> add(redaction.values, value, SHORTEST));
        return redaction;
    }

    private static void add(Set<String> values, String value, int shortest) {
        // a backslash at the end would be taken to escape whatever follows it in a text
        String words = Unescaped.of(value).words().replaceFirst("\\\\+$", "").strip();
        if (value.strip().length() >= shortest && !words.isEmpty()) {
            values.add(words);
        }
    }

    /** Takes everything out that is known here. */
    String of(String text) {
        return Unescaped.of(text).without(text, secrets, values);
    }

    /** The segments of the path that are parameters of the template. The address may have a path of its own before it. */
    private static Stream<String> ofPath(String template, String url) {
        String[] names = withoutQuery(template).split("/", -1);
        String[] segments = withoutQuery(url).split("/", -1);
        int before = segments.length - names.length;
        return IntStream.range(0, names.length)
                .filter(index -> before + index >= 0 && names[index].contains("{"))
                .mapToObj(index -> segments[before + index]);
    }

    private static String withoutQuery(String url) {
        int mark = url.indexOf('?');
        return mark < 0 ? url : url.substring(0, mark);
    }

    private static Stream<String> ofQuery(String url) {
        return ofForm(url.substring(withoutQuery(url).length()));
    }

    private static Stream<String> ofForm(String form) {
        return Stream.of(form.split("&"))
                .filter(pair -> pair.indexOf('=') >= 0)
                .map(pair -> decoded(pair.substring(pair.indexOf('=') + 1)));
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    private static Stream<String> ofBody(byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            return Stream.empty();
        }
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            return Stream.concat(Stream.of(text), ofJson(JSON.read(body, Object.class)));
        } catch (DecodingException | UncheckedIOException e) {
            return Stream.concat(Stream.of(text), ofForm(text));
        }
    }

    private static Stream<String> ofJson(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> members) {
            return members.values().stream().flatMap(Redaction::ofJson);
        }
        if (tree instanceof List<?> each) {
            return each.stream().flatMap(Redaction::ofJson);
        }
        return tree instanceof String || tree instanceof Number ? Stream.of(tree.toString()) : Stream.empty();
    }
}

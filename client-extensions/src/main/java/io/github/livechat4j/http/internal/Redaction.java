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
 * Redacts the values of a request in a text: the authorization, the values of additional headers, and the caller's
 * values in path, query and body. A service, a proxy or a transport may repeat any of them.
 *
 * <p>The authorization is always redacted. Other values are kept if they have fewer than {@value #SHORTEST} characters,
 * since such values reveal little and redacting them would remove much of the text. A value that is a word is kept
 * inside a longer word, so that this word stays readable. Words of the contract's enumerations are kept too.
 *
 * <p>{@link UnloggedConnection} and {@link UnloggedSender} keep requests out of the log of HttpClient.
 */
final class Redaction {

    static final int SHORTEST = 4;

    private static final JsonCodec JSON = new JsonCodec();

    /** Texts that are redacted everywhere. */
    private final Set<String> secrets = new LinkedHashSet<>();

    /** Texts that are redacted unless they are inside a longer word. */
    private final Set<String> values = new LinkedHashSet<>();

    private Redaction() {}

    /**
     * Collects the values of a request.
     *
     * @param operation the operation, whose path template shows which parts of the path are arguments
     * @param request the sent request, without the headers that identify the caller
     * @param extraHeaders additional headers by name
     * @param used the authorizations of all attempts
     */
    static Redaction of(
            Operation operation, Request request, Map<String, String> extraHeaders, Collection<Authorization> used) {
        Redaction redaction = new Redaction();
        for (Authorization authorization : used) {
            add(redaction.secrets, authorization.secret(), 1);
            // the part after the name of the scheme
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
        // a backslash at the end would be read as an escape of the next character of the text
        String words = Unescaped.of(value).words().replaceFirst("\\\\+$", "").strip();
        if (value.strip().length() >= shortest && !words.isEmpty()) {
            values.add(words);
        }
    }

    /** Redacts all collected values. */
    String of(String text) {
        return Unescaped.of(text).without(text, secrets, values);
    }

    /** Returns the path segments that are parameters of the template. The base URL may add a path prefix. */
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

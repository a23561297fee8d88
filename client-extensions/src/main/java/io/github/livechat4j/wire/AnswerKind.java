package io.github.livechat4j.wire;

import feign.Response;
import io.github.livechat4j.error.DecodingException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The status and media type of an answer.
 *
 * @param status the HTTP status
 * @param mediaType the type of the body without parameters; empty if it is missing or cannot be shown
 */
record AnswerKind(int status, String mediaType) {

    private static final int OK = 200;
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("\\s*([a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,60})\\s*(;.*)?");

    static AnswerKind of(Response response) {
        String mediaType = response.headers().getOrDefault("Content-Type", List.of()).stream()
                .map(header -> MEDIA_TYPE.matcher(header.toLowerCase(Locale.ROOT)))
                .filter(Matcher::matches)
                .map(matched -> matched.group(1))
                .findFirst()
                .orElse("");
        return new AnswerKind(response.status(), mediaType);
    }

    /** Adds status and media type to an exception about the body, unless they are the usual 200 and JSON. */
    DecodingException describe(DecodingException fault) {
        boolean isJson = mediaType.isEmpty() || mediaType.endsWith("json");
        String kind = (isJson ? "" : "of type " + mediaType + " ") + (status == OK ? "" : "with status " + status);
        return kind.isEmpty() ? fault : fault.inAnswer(kind.strip());
    }
}

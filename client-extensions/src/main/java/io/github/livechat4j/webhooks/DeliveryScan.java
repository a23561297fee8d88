package io.github.livechat4j.webhooks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.livechat4j.webhooks.WebhookException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Scans a whole body before its content is trusted. The codec is not used for this: it is more lenient, and its
 * messages contain field names, which a sender must not see before the token was checked.
 */
final class DeliveryScan {

    static final int DEEPEST_NESTING = 100;

    private static final List<String> SCALARS = List.of("token", "license_id", "event_type");

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

    /**
     * The end of a truncated body: the parser reports a cut {@code true}, {@code false} or {@code null} as an unknown
     * word, not as the end of the input.
     */
    private static final Pattern CUT_END = Pattern.compile(",$|[\\[:,\\s](t|tr|tru|f|fa|fal|fals|n|nu|nul)$");

    // no limits of lengths here: the body is limited, and the codec checks the values
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final String text;
    private final DeliveryEnvelope envelope = new DeliveryEnvelope();

    /** The names seen so far in each enclosing object; an empty set for an array. */
    private final Deque<Set<String>> names = new ArrayDeque<>();

    private DeliveryScan(String text) {
        this.text = text;
    }

    static DeliveryEnvelope of(String text) {
        DeliveryScan scan = new DeliveryScan(text);
        try (JsonParser parser = JSON.createParser(text)) {
            scan.all(parser);
        } catch (IOException e) {
            // reading a String never fails
            throw new UncheckedIOException(e);
        }
        return scan.envelope;
    }

    private void all(JsonParser parser) throws IOException {
        try {
            JsonToken root = parser.nextToken();
            value(parser, root);
            after(parser);
            if (root != JsonToken.START_OBJECT) {
                String kind = DeliveryEnvelope.Member.of(root, null).kind();
                throw new WebhookException(Reason.BODY_NOT_OBJECT, "the body is JSON, but " + kind + ", not an object");
            }
        } catch (JsonProcessingException e) {
            // neither the exception nor its message is kept, since both show content of the body
            throw fault(e instanceof JsonEOFException, parser.currentLocation());
        }
    }

    /** Scans the value that starts at a token. */
    private void value(JsonParser parser, JsonToken first) throws IOException {
        JsonToken token = first;
        do {
            // decodes the token too, which the parser otherwise does only on demand
            parser.finishToken();
            see(parser, token);
            if (names.isEmpty()) {
                return;
            }
            token = parser.nextToken();
        } while (token != null);
    }

    private void see(JsonParser parser, JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT, START_ARRAY -> descend(parser);
            case END_OBJECT, END_ARRAY -> names.pop();
            case FIELD_NAME -> {
                if (!names.element().add(parser.currentName())) {
                    envelope.repeats(path(parser));
                }
            }
            default -> {}
        }
        boolean isMember = token != JsonToken.FIELD_NAME
                && token != JsonToken.END_OBJECT
                && token != JsonToken.END_ARRAY
                && names.size() == (token.isStructStart() ? 2 : 1);
        if (isMember) {
            keep(parser, token);
        }
    }

    private void descend(JsonParser parser) {
        if (names.size() == DEEPEST_NESTING) {
            throw new WebhookException(
                    Reason.BODY_TOO_DEEP,
                    "the JSON is nested deeper than " + DEEPEST_NESTING + " levels, "
                            + place(parser.currentLocation()));
        }
        names.push(new HashSet<>());
    }

    /** Keeps a member of the root if it is one of the scalars that are checked first. */
    private void keep(JsonParser parser, JsonToken token) throws IOException {
        String name =
                token.isStructStart() ? parser.getParsingContext().getParent().getCurrentName() : parser.currentName();
        if (name != null && SCALARS.contains(name)) {
            envelope.add(name, DeliveryEnvelope.Member.of(token, token.isScalarValue() ? parser.getText() : null));
        }
    }

    private static String path(JsonParser parser) {
        StringBuilder path = new StringBuilder();
        for (JsonStreamContext context = parser.getParsingContext(); context != null; context = context.getParent()) {
            if (context.inArray()) {
                path.insert(0, "[" + context.getCurrentIndex() + "]");
            } else if (context.inObject()) {
                String name = context.getCurrentName();
                path.insert(0, PLAIN_NAME.matcher(name).matches() ? "." + name : "[...]");
            }
        }
        return path.insert(0, "$").toString();
    }

    private void after(JsonParser parser) throws IOException {
        boolean isMore;
        try {
            isMore = parser.nextToken() != null;
        } catch (JsonProcessingException e) {
            isMore = true;
        }
        if (isMore) {
            throw new WebhookException(
                    Reason.BODY_TRAILING, "the body goes on after its JSON, " + place(parser.currentLocation()));
        }
    }

    private WebhookException fault(boolean isEnd, JsonLocation location) {
        String end = text.stripTrailing();
        boolean isAtEnd =
                location.getCharOffset() >= end.length() && CUT_END.matcher(end).find();
        if (isEnd || isAtEnd) {
            return new WebhookException(
                    Reason.BODY_TRUNCATED, "the body ends within its JSON, after " + text.length() + " characters");
        }
        return new WebhookException(Reason.BODY_NOT_JSON, "the body is not JSON, " + place(location));
    }

    private static String place(JsonLocation location) {
        return "before line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}

package io.github.livechat4j.wire;

import feign.Capability;
import feign.Contract;
import feign.InvocationHandlerFactory;
import feign.QueryMapEncoder;
import feign.codec.Decoder;
import feign.codec.Encoder;
import io.github.livechat4j.wire.size.internal.BodyLimit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * Teaches Feign to speak with the service: {@code Feign.builder().addCapability(WireCapability.form())}.
 *
 * <p>Bodies and queries are written and answers are read by the codecs of this package. Arguments that must not be null or
 * cannot be part of a path are refused by their names before anything is sent, and an answer that cannot be understood is a
 * {@link io.github.livechat4j.error.DecodingException}.
 */
public final class WireCapability implements Capability {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String JSON = "application/json";

    private final JsonCodec json;
    private final String mediaType;
    private final Function<Object, String> body;
    private final UnreadableValues unreadable;
    private final BodyLimit limit;

    private WireCapability(
            JsonCodec json,
            String mediaType,
            Function<Object, String> body,
            UnreadableValues unreadable,
            BodyLimit limit) {
        this.json = json;
        this.mediaType = mediaType;
        this.body = body;
        this.unreadable = unreadable;
        this.limit = limit;
    }

    private static BodyLimit usual() {
        return BodyLimit.of(BodyLimit.DEFAULT_BYTES);
    }

    private static UnreadableValues unheard() {
        return new UnreadableValues(UnreadableValueListener.NONE, false);
    }

    /**
     * Has somebody told what could not be read in answers and was left out. It is also logged, at {@code WARN}, once for each kind of place.
     *
     * @param listener is told
     * @return the capability, with this listener in place of any other
     */
    public WireCapability withUnreadableValueListener(UnreadableValueListener listener) {
        return new WireCapability(json, mediaType, body, unreadable.withListener(listener), limit);
    }

    /**
     * Refuses an answer in which a record cannot be read, instead of leaving the record out.
     *
     * @return the capability, done so
     */
    public WireCapability withFatalUnreadableRecords() {
        return new WireCapability(json, mediaType, body, unreadable.withFatalRecords(), limit);
    }

    /**
     * Limits how much of an answer is read; 64 MiB otherwise. An answer that is longer is refused with an {@link
     * io.github.livechat4j.error.AnswerTooLargeException}. No more is read than an eighth of the memory that Java may use.
     *
     * @param bytes how many bytes after decompression, 1 or more
     * @return the capability, with this limit in place of any other
     * @throws IllegalArgumentException if it is less than 1
     */
    public WireCapability withMaxAnswerBytes(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("maxAnswerBytes must be at least 1, was " + bytes);
        }
        return new WireCapability(json, mediaType, body, unreadable, BodyLimit.of(bytes));
    }

    /**
     * Gives what has to hear of a value that was read but is found impossible later, such as a negative count. It does with it what this
     * capability does with a value that cannot be read: tells the listener, logs, and throws a {@link
     * io.github.livechat4j.error.DecodingException} for a record if that is fatal.
     *
     * @return takes such values
     */
    public UnreadableValueListener unreadableValueListener() {
        return unreadable;
    }

    /**
     * Sends bodies as forms, as the vendor documents it.
     *
     * @return the capability
     */
    public static WireCapability form() {
        JsonCodec json = new JsonCodec();
        return new WireCapability(json, FormCodec.MEDIA_TYPE, new FormCodec(json)::encode, unheard(), usual());
    }

    /**
     * Sends bodies as JSON, which the service reads as well.
     *
     * @return the capability
     */
    public static WireCapability json() {
        JsonCodec json = new JsonCodec();
        return new WireCapability(json, JSON, json::write, unheard(), usual());
    }

    @Override
    public Encoder enrich(Encoder encoder) {
        return (value, type, template) -> {
            if (value == null || value instanceof String || value instanceof byte[]) {
                encoder.encode(value, type, template);
                return;
            }
            boolean isJson =
                    template.headers().getOrDefault(CONTENT_TYPE, List.of()).contains(JSON);
            byte[] bytes = (isJson ? json.write(value) : body.apply(value)).getBytes(StandardCharsets.UTF_8);
            if (!isJson) {
                template.header(CONTENT_TYPE, mediaType);
            }
            template.body(bytes, StandardCharsets.UTF_8);
            if (bytes.length == 0) {
                // Feign does not say the length of an empty body, and would send it in chunks
                template.header("Content-Length", "0");
            }
        };
    }

    @Override
    public Decoder enrich(Decoder decoder) {
        return new WireDecoder(json, decoder, unreadable, limit);
    }

    @Override
    public QueryMapEncoder enrich(QueryMapEncoder queryMapEncoder) {
        return new QueryCodec(json);
    }

    @Override
    public Contract enrich(Contract contract) {
        return new WireContract(contract, json);
    }

    @Override
    public InvocationHandlerFactory enrich(InvocationHandlerFactory factory) {
        return new CheckedCalls(factory);
    }
}

package io.github.livechat4j.wire;

import feign.Capability;
import feign.Contract;
import feign.InvocationHandlerFactory;
import feign.QueryMapEncoder;
import feign.codec.Decoder;
import feign.codec.Encoder;
import io.github.livechat4j.wire.size.internal.BodyLimit;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * A Feign capability for the wire formats of the service: {@code Feign.builder().addCapability(WireCapability.form())}.
 *
 * <p>The codecs of this package encode bodies and queries and decode answers. Arguments that are null or cannot be part
 * of a path are rejected by name before anything is sent. An answer that cannot be decoded causes a {@link
 * io.github.livechat4j.error.DecodingException}.
 */
public final class WireCapability implements Capability {

    private static final String JSON = WireEncoder.JSON;

    private final JsonCodec json;
    private final String mediaType;
    private final Function<Object, byte[]> body;
    private final UnreadableValues unreadable;
    private final BodyLimit limit;

    private WireCapability(
            JsonCodec json,
            String mediaType,
            Function<Object, byte[]> body,
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
     * Sets the listener for values in answers that could not be decoded and were skipped. They are also logged at
     * {@code WARN}, once per operation and path without indexes.
     *
     * @param listener the listener
     * @return a capability with this listener in place of the previous one
     */
    public WireCapability withUnreadableValueListener(UnreadableValueListener listener) {
        return new WireCapability(json, mediaType, body, unreadable.withListener(listener), limit);
    }

    /**
     * Rejects an answer with an unreadable record, instead of skipping the record.
     *
     * @return the changed capability
     */
    public WireCapability withFatalUnreadableRecords() {
        return new WireCapability(json, mediaType, body, unreadable.withFatalRecords(), limit);
    }

    /**
     * Limits the size of an answer. The default is 64 MiB, and the upper limit is one eighth of the maximum heap. A
     * longer answer causes an {@link io.github.livechat4j.error.AnswerTooLargeException}.
     *
     * @param bytes the maximum number of bytes after decompression, 1 or more
     * @return a capability with this limit in place of the previous one
     * @throws IllegalArgumentException if the limit is less than 1
     */
    public WireCapability withMaxAnswerBytes(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("maxAnswerBytes must be at least 1, was " + bytes);
        }
        return new WireCapability(json, mediaType, body, unreadable, BodyLimit.of(bytes));
    }

    /**
     * Returns a listener for values that were decoded but turn out to be invalid later, such as a negative count. It
     * handles them like unreadable values: it calls the listener of this capability, logs, and throws a {@link
     * io.github.livechat4j.error.DecodingException} for a record if unreadable records are fatal.
     *
     * @return the listener
     */
    public UnreadableValueListener unreadableValueListener() {
        return unreadable;
    }

    /**
     * Creates a capability that sends bodies as forms, as the vendor documents it.
     *
     * @return the capability
     */
    public static WireCapability form() {
        JsonCodec json = new JsonCodec();
        return new WireCapability(json, FormCodec.MEDIA_TYPE, formOf(json), unheard(), usual());
    }

    private static Function<Object, byte[]> formOf(JsonCodec json) {
        FormCodec form = new FormCodec(json);
        return value -> form.encode(value).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Creates a capability that sends bodies as JSON, which the service accepts too.
     *
     * @return the capability
     */
    public static WireCapability json() {
        JsonCodec json = new JsonCodec();
        return new WireCapability(json, JSON, json::writeBytes, unheard(), usual());
    }

    @Override
    public Encoder enrich(Encoder encoder) {
        return new WireEncoder(json, encoder, mediaType, body);
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

package io.github.livechat4j.webhooks;

import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.error.LiveChatException;
import java.util.List;
import java.util.Objects;

/**
 * Thrown when a delivery is rejected. No consumer received any part of it.
 *
 * <p>{@link #reason()} is the kind of fault; the message says where it is. Neither shows a token, a licence or other
 * content of the body, except names of fields, and these only if the token was correct.
 */
public final class WebhookException extends LiveChatException {

    private static final long serialVersionUID = 1L;

    /** The kind of fault. */
    private final Reason reason;

    WebhookException(Reason reason, String what) {
        super(null, what, List.of(), null);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    WebhookException(DecodingException cause) {
        super(null, Objects.requireNonNull(cause.getMessage()), List.of(), cause);
        this.reason = Reason.FIELD_INVALID;
    }

    /**
     * Returns the kind of fault.
     *
     * @return the reason; {@link Reason#FIELD_INVALID} usually has a {@link DecodingException} as the cause, which has
     *     the path
     */
    public Reason reason() {
        return reason;
    }

    /** The kinds of faults of a delivery, in the order in which they are checked. */
    public enum Reason {

        /** The body is missing or has only white space. */
        BODY_EMPTY,

        /** The body is longer than the limit of the receiver. */
        BODY_TOO_LARGE,

        /** The body is not valid UTF-8. */
        BODY_NOT_UTF8,

        /** The body is not JSON. */
        BODY_NOT_JSON,

        /** The JSON of the body is truncated. */
        BODY_TRUNCATED,

        /** The body continues after the JSON. */
        BODY_TRAILING,

        /** The JSON is nested too deeply. */
        BODY_TOO_DEEP,

        /** The JSON is not an object. */
        BODY_NOT_OBJECT,

        /** There is more than one {@code token}, so it is ambiguous. */
        TOKEN_REPEATED,

        /** There is no {@code token}. */
        TOKEN_MISSING,

        /** The {@code token} is not a text. */
        TOKEN_NOT_TEXT,

        /**
         * The {@code token} is not one of the expected tokens: the delivery is not from the service, or is from another
         * webhook.
         */
        TOKEN_WRONG,

        /** There is no {@code license_id}. */
        LICENCE_MISSING,

        /** The {@code license_id} is neither a whole number nor a text of digits. */
        LICENCE_INVALID,

        /** The {@code license_id} is that of another account. */
        LICENCE_WRONG,

        /** An object in the body has two fields with the same name. */
        FIELD_REPEATED,

        /** There is no {@code event_type}. */
        EVENT_TYPE_MISSING,

        /** The {@code event_type} is not a text, or is blank. */
        EVENT_TYPE_INVALID,

        /** A field has a value of another kind that cannot be converted, or a required field is missing or blank. */
        FIELD_INVALID,

        /** The delivery has no data for its type of event. */
        DATA_MISSING
    }
}

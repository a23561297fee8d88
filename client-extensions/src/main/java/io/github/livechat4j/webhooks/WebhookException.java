package io.github.livechat4j.webhooks;

import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.error.LiveChatException;
import java.util.List;
import java.util.Objects;

/**
 * A delivery that was refused, as a whole: nothing of it was given to anybody.
 *
 * <p>{@link #reason()} says in which way it was wrong; the message says where. Neither shows a token, a licence or anything
 * else that the body holds but the names of its fields, and those only once its token was found to be right.
 */
public final class WebhookException extends LiveChatException {

    private static final long serialVersionUID = 1L;

    /** In which way it was wrong. */
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
     * Says in which way the delivery was wrong.
     *
     * @return the reason; {@link Reason#FIELD_INVALID} usually comes with a {@link DecodingException} as the cause, which says where
     */
    public Reason reason() {
        return reason;
    }

    /** The ways in which a delivery can be wrong, in the order in which they are looked for. */
    public enum Reason {

        /** There is no body, or nothing but white space in it. */
        BODY_EMPTY,

        /** The body is longer than the receiver takes. */
        BODY_TOO_LARGE,

        /** The body is not in UTF-8. */
        BODY_NOT_UTF8,

        /** The body is not JSON. */
        BODY_NOT_JSON,

        /** The body ends before its JSON does. */
        BODY_TRUNCATED,

        /** There is something after the JSON. */
        BODY_TRAILING,

        /** The JSON is nested far deeper than any delivery. */
        BODY_TOO_DEEP,

        /** The JSON is no object. */
        BODY_NOT_OBJECT,

        /** There is more than one {@code token}, so that it is not known which one counts. */
        TOKEN_REPEATED,

        /** There is no {@code token}. */
        TOKEN_MISSING,

        /** The {@code token} is no text. */
        TOKEN_NOT_TEXT,

        /** The {@code token} is not one of those expected: the delivery is not from the service, or of another webhook. */
        TOKEN_WRONG,

        /** There is no {@code license_id}. */
        LICENCE_MISSING,

        /** The {@code license_id} is not a whole number, nor a text of digits. */
        LICENCE_INVALID,

        /** The {@code license_id} is that of another account. */
        LICENCE_WRONG,

        /** An object somewhere in the body has two fields of one name. */
        FIELD_REPEATED,

        /** There is no {@code event_type}. */
        EVENT_TYPE_MISSING,

        /** The {@code event_type} is no text, or a blank one. */
        EVENT_TYPE_INVALID,

        /** A field is of another kind than promised and cannot be read as that either, or a required one is missing or blank. */
        FIELD_INVALID,

        /** There is nothing of what an event of its type is about. */
        DATA_MISSING
    }
}

package io.github.livechat4j.warehouse;

/** A value has another form than that of the contract, so the codec has to read the record. */
final class OddFormException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates it without a stack trace, which would cost more than reading the record. */
    OddFormException() {
        super("another form than that of the contract", null, false, false);
    }
}

package io.github.livechat4j.spec;

import io.github.livechat4j.spec.source.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown to fail the build: the contract breaks rules. The message lists the places. */
final class ContractException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContractException(List<Violation> violations) {
        // The reader has to correct YAML, so a stack trace of the build's Java would only hide the list.
        super(message(violations), null, /* enableSuppression= */ false, /* writableStackTrace= */ false);
    }

    private static String message(List<Violation> violations) {
        String count = violations.size() == 1 ? "1 place" : violations.size() + " places";
        return violations.stream()
                .map(Violation::toString)
                .collect(Collectors.joining("\n  ", "the contract breaks its rules in " + count + ":\n  ", "\n"));
    }

    /** Returns a short form, because Maven prints this text as a warning before it fails with the message. */
    @Override
    public String getLocalizedMessage() {
        return "the contract breaks its rules";
    }
}

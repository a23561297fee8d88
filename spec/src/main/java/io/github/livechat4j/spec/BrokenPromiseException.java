package io.github.livechat4j.spec;

import java.util.List;

/** Ends the build: the contract breaks those who use what was released, and the version does not say so. */
final class BrokenPromiseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenPromiseException(String released, List<String> changes) {
        // The reader is to mend YAML: a stack trace of the build's Java would only hide the list.
        super(message(released, changes), null, /* enableSuppression= */ false, /* writableStackTrace= */ false);
    }

    private static String message(String released, List<String> changes) {
        return "The contract breaks what version " + released
                + " promised, which only a major version may, or a minor one before 1.0:\n  "
                + String.join("\n  ", changes)
                + "\nMend the change, or raise the version in the poms and say in CHANGELOG.md what breaks."
                + " To try it all the same: -Dbreaking=warn\n";
    }

    /** In short: Maven prints this as a warning first, and then fails with the message. */
    @Override
    public String getLocalizedMessage() {
        return "the contract breaks what was released";
    }
}

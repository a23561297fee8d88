package io.github.livechat4j.spec;

import java.util.List;

/**
 * Thrown to fail the build: the contract breaks users of the released version, and the version number does not announce
 * it.
 */
final class BrokenPromiseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenPromiseException(String released, List<String> changes) {
        // The reader has to correct YAML, so a stack trace of the build's Java would only hide the list.
        super(message(released, changes), null, /* enableSuppression= */ false, /* writableStackTrace= */ false);
    }

    private static String message(String released, List<String> changes) {
        return "The contract breaks promises of version " + released
                + ". Only a major version may do so, or a minor version before 1.0:\n  "
                + String.join("\n  ", changes)
                + "\nCorrect the change, or raise the version in the poms and describe the change in CHANGELOG.md."
                + " For an experiment: -Dbreaking=warn\n";
    }

    /** Returns a short form, because Maven prints this text as a warning before it fails with the message. */
    @Override
    public String getLocalizedMessage() {
        return "the contract breaks promises of the last release";
    }
}

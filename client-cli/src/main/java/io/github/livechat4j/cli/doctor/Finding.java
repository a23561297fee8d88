package io.github.livechat4j.cli.doctor;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.text.internal.VisibleText;
import java.util.Optional;

/**
 * The result of one check.
 *
 * @param matter the name of the check
 * @param exitCode {@link ExitCode#OK}, or the exit code with which commands would end
 * @param what the result in words, without any secret
 * @param advice what to do about it; empty if there is nothing to do
 */
record Finding(String matter, ExitCode exitCode, String what, Optional<String> advice) {

    static Finding ok(String matter, String what) {
        return new Finding(matter, ExitCode.OK, what, Optional.empty());
    }

    static Finding problem(String matter, ExitCode exitCode, String what, String advice) {
        return new Finding(matter, exitCode, what, Optional.of(advice));
    }

    /** Makes a finding that works but could be better. */
    static Finding hint(String matter, String what, String advice) {
        return new Finding(matter, ExitCode.OK, what, Optional.of(advice));
    }

    boolean isProblem() {
        return exitCode != ExitCode.OK;
    }

    /** Formats the finding: {@code ok       token  from the variable LIVECHAT_TOKEN}. */
    String line() {
        String word = isProblem() ? "PROBLEM" : advice.isPresent() ? "advice" : "ok";
        return "%-8s %-14s %s%s"
                .formatted(
                        word,
                        matter,
                        VisibleText.line(what),
                        advice.map(to -> "; " + VisibleText.line(to)).orElse(""));
    }
}

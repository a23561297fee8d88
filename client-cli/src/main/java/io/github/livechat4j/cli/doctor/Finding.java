package io.github.livechat4j.cli.doctor;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.text.internal.VisibleText;
import java.util.Optional;

/**
 * What was found out about one matter.
 *
 * @param matter what was looked at
 * @param exitCode {@link ExitCode#OK}, or what commands would end with
 * @param what what was found, without any secret
 * @param advice what to do about it; empty if there is nothing to do
 */
record Finding(String matter, ExitCode exitCode, String what, Optional<String> advice) {

    static Finding ok(String matter, String what) {
        return new Finding(matter, ExitCode.OK, what, Optional.empty());
    }

    static Finding problem(String matter, ExitCode exitCode, String what, String advice) {
        return new Finding(matter, exitCode, what, Optional.of(advice));
    }

    /** Something that works, and could be better. */
    static Finding hint(String matter, String what, String advice) {
        return new Finding(matter, ExitCode.OK, what, Optional.of(advice));
    }

    boolean isProblem() {
        return exitCode != ExitCode.OK;
    }

    /** {@code ok       token  from the variable LIVECHAT_TOKEN}. */
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

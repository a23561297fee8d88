package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.Closest;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.RefusedWords;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;

/** Parses names of reports, and offers them for completion. */
final class ReportNames implements ITypeConverter<ReportName>, Iterable<String> {

    ReportNames() {}

    @Override
    public Iterator<String> iterator() {
        return ReportName.words().iterator();
    }

    @Override
    public ReportName convert(String word) {
        return ReportName.of(word)
                .orElseThrow(() -> Failure.of(ExitCode.USAGE, "there is no " + RefusedWords.shown("report", word))
                        .advise(Closest.advice(word, ReportName.words(), "livechat report list")));
    }
}

package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.RefusedWords;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;

/** Parses names of reports, and offers them for completion. */
final class ReportNames implements ITypeConverter<ReportName>, Iterable<String> {

    private static final int SUGGESTIONS = 3;

    ReportNames() {}

    @Override
    public Iterator<String> iterator() {
        return ReportName.words().iterator();
    }

    @Override
    public ReportName convert(String word) {
        return ReportName.of(word)
                .orElseThrow(() -> Failure.of(ExitCode.USAGE, "there is no " + RefusedWords.shown("report", word))
                        .advise("did you mean " + String.join(" or ", closest(word))
                                + "? all of them: livechat report list"));
    }

    private static List<String> closest(String word) {
        return ReportName.words().stream()
                .sorted(Comparator.comparingInt((String name) -> distance(word, name)))
                .limit(SUGGESTIONS)
                .toList();
    }

    /** Returns the edit distance; a name that contains the word is closer than others. */
    private static int distance(String word, String name) {
        int[] before = new int[name.length() + 1];
        for (int column = 0; column <= name.length(); column++) {
            before[column] = column;
        }
        for (int row = 1; row <= word.length(); row++) {
            int[] now = new int[name.length() + 1];
            now[0] = row;
            for (int column = 1; column <= name.length(); column++) {
                int replaced = before[column - 1] + (word.charAt(row - 1) == name.charAt(column - 1) ? 0 : 1);
                now[column] = Math.min(replaced, 1 + Math.min(before[column], now[column - 1]));
            }
            before = now;
        }
        return name.contains(word) ? before[name.length()] - name.length() : before[name.length()];
    }
}

package io.github.livechat4j.cli.report;

import io.github.livechat4j.reports.Tabular;
import java.util.ArrayList;
import java.util.List;

/** Writes a sheet as CSV. The last column names the time zone, since CSV has no comments. */
final class CsvText {

    private CsvText() {}

    static String of(Sheet sheet) {
        String zone = sheet.question().reportZone().name().orElse("");
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : sheet.csv().rows()) {
            List<String> longer = new ArrayList<>(row);
            longer.add(rows.isEmpty() ? "zone" : zone);
            rows.add(longer);
        }
        Tabular all = () -> rows;
        return all.toCsv();
    }
}

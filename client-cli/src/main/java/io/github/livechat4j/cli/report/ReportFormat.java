package io.github.livechat4j.cli.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats of a report. */
enum ReportFormat {
    TABLE("txt"),
    CSV("csv"),
    JSON("json"),
    CHART("chart"),
    PNG("png"),
    HTML("html"),
    XLSX("xlsx");

    private final String extension;

    ReportFormat(String extension) {
        this.extension = extension;
    }

    /** Returns the format of a file's extension; empty if the extension is unknown. */
    static Optional<ReportFormat> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith('.' + format.extension) || (format == HTML && name.endsWith(".htm")))
                .findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(ReportFormat::word).collect(Collectors.joining(", "));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the word for help and completion. */
    @Override
    public String toString() {
        return word();
    }

    /** Returns whether a terminal cannot show the format. */
    boolean isForFiles() {
        return this == PNG || this == HTML || this == XLSX;
    }
}

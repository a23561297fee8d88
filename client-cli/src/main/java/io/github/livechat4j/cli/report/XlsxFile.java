package io.github.livechat4j.cli.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a sheet as a workbook of spreadsheets: numbers as numbers, days as dates, times as durations, shares as
 * percentages. A text is a text also if it looks like a formula, since its cell has that type.
 */
final class XlsxFile {

    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);
    private static final int WIDEST = 60;

    /** The longest name of a spreadsheet, which is a rule of the format. */
    private static final int LONGEST_NAME = 31;

    private static final String DAY = "yyyy-mm-dd";
    private static final String HOUR = "yyyy-mm-dd hh:mm";
    private static final String MARK = "~";
    private static final String UNCERTAIN = "uncertain";

    private final Worksheet page;
    private final Sheet sheet;
    private final List<List<String>> times;
    private int row;

    private XlsxFile(Worksheet page, Sheet sheet) {
        this.page = page;
        this.sheet = sheet;
        this.times = Stream.of(
                        List.of("start"), List.of("end"), List.of("previous", "start"), List.of("previous", "end"))
                .filter(path -> sheet.lines().stream()
                        .anyMatch(line -> line.fields().stream()
                                .anyMatch(field -> field.path().equals(path))))
                .toList();
    }

    static byte[] of(Sheet sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "livechat", "1.0")) {
            new XlsxFile(book.newWorksheet(name(sheet.question().report().word())), sheet).write();
            for (Sheet further : sheet.further()) {
                new XlsxFile(book.newWorksheet(name(further.rowTitle() + "s")), further).write();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String name(String words) {
        return words.substring(0, Math.min(LONGEST_NAME, words.length()));
    }

    private void write() {
        Question question = sheet.question();
        page.value(row, 0, question.title());
        page.style(row++, 0).bold().set();
        question.dates().ifPresent(this::note);
        note(question.zone());
        question.filters().forEach(this::note);
        row++;
        head();
        int first = row;
        sheet.lines().forEach(this::line);
        sheet.total().ifPresent(total -> {
            line(total);
            page.style(row - 1, 0).bold().set();
        });
        row++;
        sheet.remarks().forEach(this::note);
        page.freezePane(0, first);
        page.width(0, Math.min(WIDEST, widest() + 2));
    }

    private int widest() {
        return times.isEmpty()
                ? sheet.lines().stream()
                        .mapToInt(line -> line.label().length())
                        .max()
                        .orElse(0)
                : HOUR.length();
    }

    private void note(String text) {
        page.value(row++, 0, text);
    }

    private void head() {
        List<String> names = new ArrayList<>();
        if (times.isEmpty()) {
            names.add(sheet.rowTitle());
        }
        times.forEach(path -> names.add(
                String.join(" ", path).replace("start", "from").replace("end", isOfHours() ? "until" : "to")));
        for (List<Integer> group : PageTable.groups(sheet)) {
            String figure = sheet.columns().get(group.get(0)).title();
            for (int index : group) {
                ReportColumn column = sheet.columns().get(index);
                boolean isOfFigure = column.unit().isChange() && group.size() > 1 && !PageTable.hasFigures(sheet);
                names.add(isOfFigure ? figure + ": " + column.label() : column.title());
                if (column.unit().isChange()) {
                    names.add(isOfFigure ? figure + ": " + UNCERTAIN : UNCERTAIN);
                }
            }
        }
        for (int place = 0; place < names.size(); place++) {
            page.value(row, place, names.get(place));
            page.style(row, place).bold().set();
            page.width(place, Math.min(WIDEST, Math.max(names.get(place).length(), DAY.length()) + 2));
        }
        row++;
    }

    private boolean isOfHours() {
        return sheet.lines().stream()
                .flatMap(line -> line.fields().stream())
                .anyMatch(field -> times.contains(field.path()) && !isMidnight(field));
    }

    private static boolean isMidnight(Line.Field field) {
        return time(field).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** Returns the local time of a field, which may have an offset. */
    private static LocalDateTime time(Line.Field field) {
        return LocalDateTime.parse(field.value().substring(0, "2026-03-01T00:00:00".length()));
    }

    private void line(Line line) {
        boolean isOfHours = isOfHours();
        int place = 0;
        if (times.isEmpty() || line.fields().isEmpty()) {
            page.value(row, place, line.label());
        }
        for (List<String> path : times) {
            Optional<Line.Field> field = line.fields().stream()
                    .filter(each -> each.path().equals(path))
                    .findFirst();
            if (field.isPresent()) {
                time(place, path, time(field.get()), isOfHours);
            }
            place++;
        }
        place = Math.max(1, place);
        for (int index = 0; index < sheet.columns().size(); index++) {
            Unit unit = line.unit(sheet.columns().get(index).unit());
            int at = place;
            line.numbers().get(index).ifPresent(number -> number(at, unit, number));
            place++;
            if (sheet.columns().get(index).unit().isChange()) {
                if (line.uncertain().contains(index)) {
                    page.value(row, place, MARK);
                }
                place++;
            }
        }
        row++;
    }

    private void time(int place, List<String> path, LocalDateTime time, boolean isOfHours) {
        if (isOfHours) {
            page.value(row, place, time);
        } else {
            // the last day of a period is included
            page.value(row, place, time.toLocalDate().minusDays(path.contains("end") ? 1 : 0));
        }
        page.style(row, place).format(isOfHours ? HOUR : DAY).set();
    }

    private void number(int place, Unit unit, BigDecimal number) {
        BigDecimal value = switch (unit) {
            case SECONDS -> number.divide(SECONDS_OF_A_DAY, MathContext.DECIMAL64);
            case POINTS -> number.movePointRight(2);
            default -> number;
        };
        page.value(row, place, value.doubleValue());
        page.style(row, place).format(format(unit)).set();
    }

    /** Returns the format of a unit; without quotes, which the library would not escape. */
    private static String format(Unit unit) {
        return switch (unit) {
            case COUNT -> "#,##0";
            case SECONDS -> "[h]:mm:ss";
            case SHARE -> "0.0%";
            case CHANGE -> "+0.0%;-0.0%;0.0%";
            case POINTS -> "+0.0\\ \\p\\p;-0.0\\ \\p\\p;0.0\\ \\p\\p";
            case DECIMAL -> "#,##0.00";
        };
    }
}

package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.connection.Session;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListTicketsQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Tells a period without figures from a period before the first chat or ticket of the account. */
final class FirstRecord {

    private FirstRecord() {}

    /**
     * Looks for earlier records, if a period of a sheet has no figures but zeros.
     *
     * @return one sentence; empty if the account had chats or tickets until the end of each such period
     */
    static List<String> remarks(Session session, Sheet sheet) {
        Question question = sheet.question();
        Optional<LocalDate> last = question.query().to();
        if (last.isPresent()
                && !hasFigures(
                        sheet, column -> !column.isPrevious() && !column.unit().isChange())) {
            List<String> remarks = remarks(session, question.report().word(), last.get(), "the period");
            if (!remarks.isEmpty()) {
                return remarks;
            }
        }
        return question.compared().isEmpty() || hasFigures(sheet, ReportColumn::isPrevious)
                ? List.of()
                : remarks(
                        session,
                        question.report().word(),
                        question.compared().get().other().last(),
                        "the period that it is compared with");
    }

    /**
     * Looks for records until a day.
     *
     * @param report the name of the report
     * @param period the subject of the sentence
     * @return one sentence; empty if there are records
     */
    static List<String> remarks(Session session, String report, LocalDate last, String period) {
        boolean isOfTickets = report.contains("ticket");
        Optional<Integer> records = session.aside(livechat -> Optional.of(
                isOfTickets
                        ? livechat.tickets()
                                .listTickets(
                                        ListTicketsQuery.builder().dateTo(last).build())
                                .total()
                        : livechat.chats()
                                .listChats(ListChatsQuery.builder().dateTo(last).build())
                                .total()));
        String kind = isOfTickets ? "ticket" : "chat";
        return records.filter(number -> number == 0).isPresent()
                ? List.of("The account has no " + kind + " until " + last + ": " + period + " is before its first "
                        + kind + ".")
                : List.of();
    }

    /** Returns whether a total, or of a sheet without totals a number, is not zero. */
    private static boolean hasFigures(Sheet sheet, Predicate<ReportColumn> isOfPeriod) {
        List<Line> lines = sheet.total().map(List::of).orElse(sheet.lines());
        return IntStream.range(0, sheet.columns().size())
                .filter(index -> isOfPeriod.test(sheet.columns().get(index)))
                .boxed()
                .flatMap(index -> lines.stream().flatMap(line -> line.numbers().get(index).stream()))
                .anyMatch(number -> number.signum() != 0);
    }
}

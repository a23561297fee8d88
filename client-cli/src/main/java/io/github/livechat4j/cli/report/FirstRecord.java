package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.connection.Session;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListTicketsQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tells a period without figures from a period before the first chat or ticket of the account. */
final class FirstRecord {

    private FirstRecord() {}

    /**
     * Looks for earlier records, if a sheet has no figures but zeros.
     *
     * @return one sentence; empty if the account had chats or tickets until the end of the period
     */
    static List<String> remarks(Session session, Sheet sheet) {
        Question question = sheet.question();
        return remarks(
                session,
                question.report().word(),
                question.query().to(),
                sheet.total().stream()
                        .flatMap(total -> total.numbers().stream())
                        .flatMap(Optional::stream)
                        .toList());
    }

    /**
     * Looks for earlier records, if all figures are zeros.
     *
     * @param report the name of the report
     * @param last the last day of the period; empty for all time
     * @param total the figures of the whole period, without those that are not known
     * @return one sentence; empty if the account had chats or tickets until the end of the period
     */
    static List<String> remarks(Session session, String report, Optional<LocalDate> last, List<BigDecimal> total) {
        if (last.isEmpty() || total.stream().anyMatch(number -> number.signum() != 0)) {
            return List.of();
        }
        boolean isOfTickets = report.contains("ticket");
        Optional<Integer> records = session.aside(livechat -> Optional.of(
                isOfTickets
                        ? livechat.tickets()
                                .listTickets(ListTicketsQuery.builder()
                                        .dateTo(last.get())
                                        .build())
                                .total()
                        : livechat.chats()
                                .listChats(ListChatsQuery.builder()
                                        .dateTo(last.get())
                                        .build())
                                .total()));
        String kind = isOfTickets ? "ticket" : "chat";
        return records.filter(number -> number == 0).isPresent()
                ? List.of("The account has no " + kind + " until " + last.get() + ": the period is before its first "
                        + kind + ".")
                : List.of();
    }
}

package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.reports.SeriesTable;
import java.time.DayOfWeek;
import java.util.List;

/** Calls the report on occupancy, which is about one day of the week. */
record OccupancyAsking() implements Asking {

    @Override
    public Sheet ask(LiveChat livechat, Question question) {
        DayOfWeek weekday = question.weekday()
                .orElseThrow(() -> Failure.of(ExitCode.USAGE, question.report().word() + " needs a day of the week")
                        .advise("add --weekday monday"));
        return new SeriesSheet(question, Plot.Style.BARS, List.of("most_chats_at_once"))
                .of(SeriesTable.of(livechat.reports().agentsOccupancy(weekday)));
    }
}

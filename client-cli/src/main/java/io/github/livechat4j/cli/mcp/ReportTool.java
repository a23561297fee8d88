package io.github.livechat4j.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.livechat4j.cli.report.ReportAccount;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.Agent;
import io.github.livechat4j.reports.Granularity;
import io.github.livechat4j.reports.Reports;
import io.github.livechat4j.reports.SeriesTable;
import io.github.livechat4j.reports.Tabular;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The tool {@code report}: the figures of a report as a list of rows. */
final class ReportTool {

    static final String NAME = "report";

    private static final String NUMBER = "-?[0-9]{1,18}(\\.[0-9]{1,18})?";

    private ReportTool() {}

    static AssistantTool of(LiveChat livechat, ReportAccount facts) {
        return new AssistantTool(
                NAME,
                "Report",
                "Figures of chats, tickets, agents and the queue in a period. Times are in seconds, shares are parts of 1; an empty"
                        + " figure is not known. The member total has the figures of the whole period. agents-occupancy needs weekday and"
                        + " no period; the scorecard compares agents.",
                properties(),
                List.of(ReportArguments.NAME),
                AssistantTool.Effect.READS,
                given -> answer(livechat, facts, ReportArguments.of(given).known(facts)));
    }

    static Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                ReportArguments.NAME,
                Map.of("type", "string", "enum", JsonArguments.words(ServedReport.class), "description", "the report"));
        properties.put(ReportArguments.FROM, date("the first day, included"));
        properties.put(ReportArguments.TO, date("the last day, included"));
        properties.put(
                "zone", text("IANA name of the time zone, such as Europe/Warsaw; that of the account otherwise"));
        properties.put(
                "group_by",
                Map.of(
                        "type",
                        "string",
                        "enum",
                        JsonArguments.words(Granularity.class),
                        "description",
                        "the length of a row"));
        properties.put(
                "agents",
                texts("logins of agents, or the parts of them before the @; several are in columns side by side"));
        properties.put("group", Map.of("type", "integer", "description", "id of a group"));
        properties.put("tags", texts("only chats or tickets with these tags"));
        properties.put(
                "weekday",
                Map.of(
                        "type",
                        "string",
                        "enum",
                        JsonArguments.words(DayOfWeek.class),
                        "description",
                        "for agents-occupancy"));
        properties.put(
                "goal", Map.of("type", "integer", "description", "id of a goal, for chat-goals and chat-greetings"));
        return properties;
    }

    private static Map<String, Object> date(String description) {
        return Map.of("type", "string", "format", "date", "description", description + ", as YYYY-MM-DD");
    }

    private static Map<String, Object> text(String description) {
        return Map.of("type", "string", "description", description);
    }

    private static Map<String, Object> texts(String description) {
        return Map.of("type", "array", "items", Map.of("type", "string"), "description", description);
    }

    private static ToolAnswer answer(LiveChat livechat, ReportAccount facts, ReportArguments asked) {
        Reports reports = livechat.reports();
        ReportArguments whole =
                asked.report() == ServedReport.SCORECARD && asked.agents().isEmpty()
                        ? new ReportArguments(
                                asked.report(),
                                asked.query(),
                                livechat.agents().listAgents().stream()
                                        .map(Agent::login)
                                        .toList(),
                                asked.granularity(),
                                asked.goal(),
                                asked.day())
                        : asked;
        Tabular table = whole.report().of(reports, whole);
        List<List<String>> rows = table.rows();
        ObjectNode head = JsonNodeFactory.instance
                .objectNode()
                .put("report", asked.report().word());
        asked.query().from().ifPresent(day -> head.put("from", day.toString()));
        asked.query().to().ifPresent(day -> head.put("to", day.toString()));
        head.put("zone", asked.query().zone().map(ZoneId::getId).or(facts::zone).orElse(null));
        head.put("zone_of", asked.query().zone().isPresent() ? "argument" : "account");
        if (table instanceof SeriesTable series) {
            ObjectNode total = total(rows.get(0), series);
            head.set("total", total);
            List<BigDecimal> numbers = StreamSupport.stream(total.spliterator(), false)
                    .filter(JsonNode::isNumber)
                    .map(JsonNode::decimalValue)
                    .toList();
            List<String> remarks =
                    facts.remarks(asked.report().word(), asked.query().to(), numbers);
            if (!remarks.isEmpty()) {
                ArrayNode sentences = head.putArray("remarks");
                remarks.forEach(sentences::add);
            }
        }
        List<JsonNode> records = new ArrayList<>();
        rows.stream().skip(1).forEach(row -> records.add(record(rows.get(0), row)));
        return ToolAnswer.ofList(head, records);
    }

    /** Returns the figures of the whole period, under the names of the columns, which follow start and end. */
    private static ObjectNode total(List<String> names, SeriesTable series) {
        ObjectNode total = JsonNodeFactory.instance.objectNode();
        int first = names.size() - series.totals().size();
        for (int column = first; column < names.size(); column++) {
            total.put(
                    names.get(column),
                    series.totals().get(column - first).value().orElse(null));
        }
        return total;
    }

    private static ObjectNode record(List<String> names, List<String> row) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        for (int column = 0; column < names.size(); column++) {
            String text = row.get(column);
            if (text.matches(NUMBER)) {
                record.put(names.get(column), new BigDecimal(text));
            } else {
                record.put(names.get(column), text);
            }
        }
        return record;
    }
}

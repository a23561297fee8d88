package io.github.livechat4j.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListTicketsQuery;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Tests that there is an option for every parameter of the contract, by the query records generated from it. */
class FilterOptionsTest {

    /** Components without an option: those that the walk sets itself, and {@code additionalProperties}. */
    private static final Set<String> NO_OPTIONS = Set.of("page", "order", "additionalProperties");

    /** Options with another name than the component, as in all commands. */
    private static final Map<String, String> NAMES = Map.of(
            "dateFrom", "--from",
            "dateTo", "--to",
            "timezone", "--zone",
            "region", "--visitor-region",
            "requesterMail", "--requester");

    private static final Map<String, String> VALUES = Map.of(
            "dateFrom", "2026-01-02",
            "dateTo", "2026-01-03",
            "timezone", "Europe/Lisbon",
            "rate", "rated_bad",
            "status", "pending",
            "source", "agent-app-manual");

    static Stream<String> chats() {
        return names(ListChatsQuery.class);
    }

    static Stream<String> tickets() {
        return names(ListTicketsQuery.class);
    }

    private static Stream<String> names(Class<?> query) {
        return Arrays.stream(query.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !NO_OPTIONS.contains(name));
    }

    @ParameterizedTest
    @MethodSource("chats")
    void eachFilterOfChats_whenGiven_thenIsAskedFor(String name) throws Exception {
        ExportOptions options = new ExportOptions();
        ChatFilterOptions filter = new ChatFilterOptions();
        parse(name, ListChatsQuery.class, options, filter);

        ListChatsQuery query = filter.query(options);

        assertThat(set(query, name)).isEqualTo(value(name, ListChatsQuery.class));
    }

    @ParameterizedTest
    @MethodSource("tickets")
    void eachFilterOfTickets_whenGiven_thenIsAskedFor(String name) throws Exception {
        ExportOptions options = new ExportOptions();
        TicketFilterOptions filter = new TicketFilterOptions();
        parse(name, ListTicketsQuery.class, options, filter);

        ListTicketsQuery query = filter.query(options);

        assertThat(set(query, name)).isEqualTo(value(name, ListTicketsQuery.class));
    }

    private static void parse(String name, Class<?> query, ExportOptions options, Object filter) throws Exception {
        CommandLine commandLine = new CommandLine(new Bare());
        commandLine.addMixin("options", options);
        commandLine.addMixin("filter", filter);
        String option = NAMES.getOrDefault(
                name, "--" + name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT));
        commandLine.parseArgs("-o", "x", option + "=" + value(name, query));
    }

    @CommandLine.Command
    private static final class Bare {}

    private static String value(String name, Class<?> query) throws Exception {
        Class<?> type = query.getMethod(name).getReturnType();
        return type == Integer.class ? "7" : type == Boolean.class ? "false" : VALUES.getOrDefault(name, "some words");
    }

    /** Returns the value of a component as text. Fails if another component is set. */
    private static String set(Record query, String name) throws Exception {
        String found = "";
        for (RecordComponent component : query.getClass().getRecordComponents()) {
            Object value = component.getAccessor().invoke(query);
            boolean isSet = value != null && !value.equals(List.of()) && !value.equals(Map.of());
            assertThat(isSet)
                    .as(component.getName())
                    .isEqualTo(component.getName().equals(name));
            if (isSet) {
                found = value instanceof List<?> list ? String.valueOf(list.get(0)) : value.toString();
            }
        }
        return found;
    }
}

package io.github.livechat4j.cli.export;

import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.model.TicketSourceType;
import io.github.livechat4j.model.TicketStatus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The filters of tickets: every parameter of {@code GET /tickets}. A test compares them with the contract. */
final class TicketFilterOptions {

    @Option(
            names = "--status",
            paramLabel = "WORD",
            converter = StatusConverter.class,
            description = "only tickets in this status: open, pending, solved or spam")
    @Nullable
    TicketStatus status;

    @Option(names = "--assignee", paramLabel = "LOGIN", description = "only tickets that are assigned to this agent")
    @Nullable
    String assignee;

    @Option(
            names = "--assigned",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "BOOL",
            description = "only tickets that are assigned to an agent; with =false only the others")
    @Nullable
    Boolean assigned;

    @Option(names = "--requester", paramLabel = "MAIL", description = "only tickets of this person, by e-mail address")
    @Nullable
    String requester;

    @Mixin
    GroupFilterOptions ofGroup = new GroupFilterOptions();

    @Option(
            names = "--source",
            paramLabel = "WORD",
            converter = SourceConverter.class,
            description = "only tickets that came in this way: lc2, mail, facebook, agent-app-manual or chat-window")
    @Nullable
    TicketSourceType source;

    @Option(names = "--tag", paramLabel = "TAG", description = "only tickets with this tag")
    @Nullable
    String tag;

    @Mixin
    TaggedFilterOptions withTags = new TaggedFilterOptions();

    @Option(names = "--query", paramLabel = "TEXT", description = "only tickets that contain this text")
    @Nullable
    String query;

    ListTicketsQuery query(ExportOptions options) {
        return ListTicketsQuery.builder()
                .dateFrom(options.from)
                .dateTo(options.to)
                .status(status)
                .assignee(assignee)
                .assigned(assigned)
                .requesterMail(requester)
                .group(ofGroup.group)
                .source(source)
                .tag(tag)
                .tagged(withTags.tagged)
                .query(query)
                .build();
    }

    /** Parses statuses. */
    static final class StatusConverter implements ITypeConverter<TicketStatus> {

        StatusConverter() {}

        @Override
        public TicketStatus convert(String text) {
            return EnumerationWords.known(text, TicketStatus.known(), TicketStatus::value);
        }
    }

    /** Parses sources of tickets. */
    static final class SourceConverter implements ITypeConverter<TicketSourceType> {

        SourceConverter() {}

        @Override
        public TicketSourceType convert(String text) {
            return EnumerationWords.known(text, TicketSourceType.known(), TicketSourceType::value);
        }
    }
}

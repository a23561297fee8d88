package io.github.livechat4j.cli.export;

import io.github.livechat4j.model.ChatRateFilter;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListChatsQueryBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The filters of chats: every parameter of {@code GET /chats}. A test compares them with the contract. */
final class ChatFilterOptions {

    @Option(names = "--agent", paramLabel = "LOGIN", description = "only chats of this agent")
    @Nullable
    String agent;

    @Mixin
    GroupFilterOptions ofGroup = new GroupFilterOptions();

    @Option(names = "--tag", paramLabel = "TAG", description = "only chats with this tag; can be given several times")
    List<String> tags = new ArrayList<>();

    @Mixin
    TaggedFilterOptions withTags = new TaggedFilterOptions();

    @Option(names = "--query", paramLabel = "WORDS", description = "only chats that contain these words")
    @Nullable
    String query;

    @Option(
            names = "--rate",
            paramLabel = "WORD",
            converter = RateConverter.class,
            description = "only chats with this rating: rated, not_rated, rated_good or rated_bad")
    @Nullable
    ChatRateFilter rate;

    @Option(
            names = "--comment",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "BOOL",
            description = "only chats whose rating has a comment; with =false only the others")
    @Nullable
    Boolean comment;

    @Option(names = "--goal", paramLabel = "ID", description = "only chats in which this goal was reached")
    @Nullable
    Integer goal;

    @Option(
            names = "--has-goal",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "BOOL",
            description = "only chats in which some goal was reached; with =false only the others")
    @Nullable
    Boolean hasGoal;

    @Option(names = "--sale", paramLabel = "ID", description = "only chats with a sale of this sales tracker")
    @Nullable
    String sale;

    @Option(
            names = "--has-sale",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "BOOL",
            description = "only chats with some sale; with =false only the others")
    @Nullable
    Boolean hasSale;

    @Option(
            names = "--queued",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "BOOL",
            description = "only chats whose visitor waited in the queue; with =false only the others")
    @Nullable
    Boolean queued;

    @Option(
            names = "--include-pending",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "BOOL",
            description = "chats that have not ended yet too")
    @Nullable
    Boolean includePending;

    @Option(names = "--visitor-id", paramLabel = "ID", description = "only chats of this visitor")
    @Nullable
    String visitorId;

    @Option(names = "--city", paramLabel = "NAME", description = "only chats of visitors from this city")
    @Nullable
    String city;

    @Option(
            names = "--visitor-region",
            paramLabel = "NAME",
            description = "only chats of visitors from this region (--region is the data center)")
    @Nullable
    String visitorRegion;

    @Option(names = "--country", paramLabel = "NAME", description = "only chats of visitors from this country")
    @Nullable
    String country;

    ListChatsQuery query(ExportOptions options) {
        ListChatsQueryBuilder asked = ListChatsQuery.builder()
                .dateFrom(options.from)
                .dateTo(options.to)
                .timezone(options.zone == null ? null : options.zone.getId())
                .agent(agent)
                .group(ofGroup.group)
                .tagged(withTags.tagged)
                .query(query)
                .rate(rate)
                .comment(comment)
                .goal(goal)
                .hasGoal(hasGoal)
                .sale(sale)
                .hasSale(hasSale)
                .queued(queued)
                .includePending(includePending)
                .visitorId(visitorId)
                .city(city)
                .region(visitorRegion)
                .country(country);
        // an empty list would be sent as a filter
        return (tags.isEmpty() ? asked : asked.tag(tags)).build();
    }

    /** Parses ratings. */
    static final class RateConverter implements ITypeConverter<ChatRateFilter> {

        RateConverter() {}

        @Override
        public ChatRateFilter convert(String text) {
            return EnumerationWords.known(text, ChatRateFilter.known(), ChatRateFilter::value);
        }
    }
}

package io.github.livechat4j.archive;

import io.github.livechat4j.api.ChatsApi;
import io.github.livechat4j.api.GroupsApi;
import io.github.livechat4j.api.Resources;
import io.github.livechat4j.api.TicketsApi;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.ChatPage;
import io.github.livechat4j.model.Group;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.model.MissedChat;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The service in memory, with the operations of a walk over the archive. */
final class FakeService implements Resources {

    private final @Nullable FakeChats chats;
    private final @Nullable FakeTickets tickets;
    private final AtomicInteger calls = new AtomicInteger();
    private final List<Object> queries = new ArrayList<>();
    private IntConsumer beforeCall = call -> {};
    private BiFunction<ListChatsQuery, ChatPage, ChatPage> answer = (query, page) -> page;

    private FakeService(@Nullable FakeChats chats, @Nullable FakeTickets tickets) {
        this.chats = chats;
        this.tickets = tickets;
    }

    static FakeService of(FakeChats chats) {
        return new FakeService(chats, null);
    }

    static FakeService of(FakeTickets tickets) {
        return new FakeService(null, tickets);
    }

    /** Sets an action before each call, with the number of the call from 1. Its exceptions become those of the call. */
    FakeService before(IntConsumer newBeforeCall) {
        beforeCall = newBeforeCall;
        return this;
    }

    /** Sets a function that changes each page of chats before it is returned. */
    FakeService answering(BiFunction<ListChatsQuery, ChatPage, ChatPage> newAnswer) {
        answer = newAnswer;
        return this;
    }

    int calls() {
        return calls.get();
    }

    synchronized List<Object> queries() {
        return List.copyOf(queries);
    }

    private synchronized void call(Object query) {
        queries.add(query);
        beforeCall.accept(calls.incrementAndGet());
    }

    @Override
    public <A> A resource(Class<A> type) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                return FakeService.class
                        .getDeclaredMethod(method.getName(), method.getParameterTypes())
                        .invoke(this, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Serves {@link ChatsApi}. */
    ChatPage listChats(ListChatsQuery query) {
        call(query);
        FakeChats.Answer found = Objects.requireNonNull(chats)
                .list(query.dateFrom(), query.dateTo(), query.group(), Objects.requireNonNull(query.page()));
        ChatPage page = ChatPage.builder()
                .chats(found.records().stream().map(FakeService::chat).toList())
                .total(found.total())
                .pages(found.pages())
                .build();
        return answer.apply(query, page);
    }

    /** Serves {@link TicketsApi}. */
    io.github.livechat4j.model.TicketPage listTickets(ListTicketsQuery query) {
        call(query);
        return Objects.requireNonNull(tickets)
                .list(query.dateFrom(), query.dateTo(), query.group(), Objects.requireNonNull(query.page()));
    }

    /** Serves {@link GroupsApi}. */
    List<Group> listGroups() {
        call("groups");
        int groups = chats == null ? 3 : chats.groups();
        return IntStream.range(0, groups)
                .mapToObj(id -> Group.builder().id(id).build())
                .toList();
    }

    static ArchivedChat chat(FakeChats.Entry record) {
        if (record.missed()) {
            return MissedChat.builder()
                    .type("missed_chat")
                    .id(record.id())
                    .time(FakeChats.localTime(record.started()))
                    .build();
        }
        return Chat.builder()
                .type("chat")
                .id(record.id())
                .group(List.copyOf(record.groups()))
                .startedTimestamp(Instant.ofEpochSecond(record.started()))
                .endedTimestamp(Instant.ofEpochSecond(record.ended()))
                .build();
    }
}

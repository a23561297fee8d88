package org.example.desk;

import io.github.livechat4j.archive.ArchiveCursor;
import io.github.livechat4j.archive.ArchiveIterator;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.Agent;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.CreateTagRequest;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.Tag;
import io.github.livechat4j.reports.ReportQuery;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The calls of a reception. */
public final class Desk {

    private final LiveChat livechat;

    public Desk(LiveChat livechat) {
        this.livechat = livechat;
    }

    /** Calls a default method of the interface. */
    public List<String> agents() {
        return livechat.agents().listAgents().stream().map(Agent::login).toList();
    }

    public String nameOf(String login) {
        return livechat.agents().getAgent(login).name();
    }

    /** Calls a method with a query record, and a default method without one. */
    public int chats(String tag) {
        ListChatsQuery query = ListChatsQuery.builder().tag(List.of(tag)).build();
        return livechat.chats().listChats(query).total() + livechat.chats().listChats().total();
    }

    public Tag label(String name, String author) {
        return livechat.tags()
                .createTag(CreateTagRequest.builder()
                        .tag(name)
                        .author(author)
                        .group(0)
                        .build());
    }

    /** Walks the archive, stores the cursor, and resumes from it. */
    public List<String> archive() {
        List<String> ids = new ArrayList<>();
        String stored;
        try (ArchiveIterator<ArchivedChat> walk = livechat.archive().chats().iterator()) {
            ids.add(((Chat) walk.next()).id());
            stored = walk.cursor().toString();
        }
        for (ArchivedChat chat : livechat.archive().chats().resume(ArchiveCursor.parse(stored))) {
            ids.add(((Chat) chat).id());
        }
        return ids;
    }

    public long chatsIn(YearMonth month) {
        return livechat.reports().totalChats(ReportQuery.of(month)).total().orElseThrow().chats();
    }

    public int greetings() {
        return livechat.resource(Greetings.class).all().size();
    }
}

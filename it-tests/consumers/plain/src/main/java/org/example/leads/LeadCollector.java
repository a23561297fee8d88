package org.example.leads;

import io.github.livechat4j.archive.ArchiveIterator;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.ChatVisitor;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.MissedChat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the visitors who left an address in a chat, each once, the latest first. */
public final class LeadCollector {

    private final LiveChat livechat;

    public LeadCollector(LiveChat livechat) {
        this.livechat = livechat;
    }

    /** Collects from the chats since a day. */
    public List<Lead> since(LocalDate day) {
        Map<String, Lead> leads = new LinkedHashMap<>();
        ListChatsQuery chats = ListChatsQuery.builder().dateFrom(day).build();
        try (ArchiveIterator<ArchivedChat> walk = livechat.archive().chats(chats).iterator()) {
            walk.forEachRemaining(chat -> add(chat, leads));
        }
        return new ArrayList<>(leads.values());
    }

    private static void add(ArchivedChat record, Map<String, Lead> leads) {
        if (record instanceof MissedChat missed) {
            add(missed.email(), "", true, leads);
        } else if (record instanceof Chat chat && chat.visitor() != null) {
            ChatVisitor visitor = chat.visitor();
            add(visitor.email(), visitor.name(), false, leads);
        }
    }

    private static void add(String mail, String name, boolean missed, Map<String, Lead> leads) {
        if (mail != null && !mail.isEmpty()) {
            leads.putIfAbsent(mail, new Lead(mail, name == null ? "" : name, missed));
        }
    }
}

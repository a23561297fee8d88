package io.github.livechat4j.warehouse.replication;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.Agent;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.Permission;
import io.github.livechat4j.warehouse.database.WarehouseAccount;
import java.time.DateTimeException;
import java.time.ZoneId;

/** Finds out what identifies an account, and its time zone. */
final class AccountFacts {

    private AccountFacts() {}

    static WarehouseAccount of(LiveChat livechat, ReplicationOptions options) {
        ZoneId zone = options.zone() == null ? zone(livechat) : options.zone();
        String account = options.account() == null ? account(livechat) : options.account();
        return new WarehouseAccount(account, zone, options.mask().fingerprint());
    }

    /** Returns the time zone of the newest chat, since no operation tells that of the account. */
    private static ZoneId zone(LiveChat livechat) {
        ListChatsQuery newest = ListChatsQuery.builder().includePending(true).build();
        for (ArchivedChat record : livechat.chats().listChats(newest).chats()) {
            if (record instanceof Chat chat && chat.timezone() != null) {
                try {
                    return ZoneId.of(chat.timezone());
                } catch (DateTimeException e) {
                    // ignored: another chat may have a name that Java knows
                }
            }
        }
        throw new IllegalArgumentException(
                "The time zone of the account is unknown, since none of its newest chats names one; pass its IANA name, such as"
                        + " Europe/Warsaw (--zone)");
    }

    private static String account(LiveChat livechat) {
        return livechat.agents().listAgents().stream()
                .filter(agent -> Permission.OWNER.equals(agent.permission()))
                .map(Agent::login)
                .findFirst()
                .map(login -> "owner-" + KeyHash.text(login))
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "The account cannot be identified, since the list of agents has no owner; pass a name for it (--account)"));
    }
}

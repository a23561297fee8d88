package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.connection.Session;
import io.github.livechat4j.client.CallOptions;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.http.RetryPolicy;
import io.github.livechat4j.model.Chat;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out the time zone of an account: the newest chats of the archive name it, since the service writes their local
 * times in it. It is looked up once a day for each account; no other operation tells it.
 */
final class AccountZone {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private AccountZone() {}

    /**
     * Returns the IANA name of the time zone.
     *
     * @return the name; empty if there are no chats, or the service does not give them out
     */
    static Optional<String> of(Session session, Surroundings surroundings) {
        Optional<ZoneCache> cache = session.account().map(account -> ZoneCache.of(surroundings, account));
        return cache.flatMap(ZoneCache::read).or(() -> {
            Optional<String> found = session.aside(AccountZone::find);
            found.ifPresent(name -> cache.ifPresent(file -> file.write(name)));
            return found;
        });
    }

    private static Optional<String> find(LiveChat livechat) {
        return livechat
                .with(CallOptions.deadline(PATIENCE))
                .with(CallOptions.retryPolicy(RetryPolicy.NONE))
                .chats()
                .listChats()
                .chats()
                .stream()
                .flatMap(record -> record instanceof Chat chat ? Stream.ofNullable(chat.timezone()) : Stream.empty())
                .filter(ReportZone::isName)
                .findFirst();
    }
}

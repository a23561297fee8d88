package io.github.livechat4j.testkit.internal.archive;

import io.github.livechat4j.testkit.internal.archive.ArchivePlan.AgentName;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds the JSON of a generated chat. */
final class GeneratedRecord {

    private final GeneratedChat chat;
    private final GeneratedArchive generator;
    private final Draws draws;

    GeneratedRecord(GeneratedChat chat) {
        this.chat = chat;
        this.generator = chat.generator();
        this.draws = chat.draws();
    }

    private List<AgentName> supervisors() {
        return generator.plan().agents().isEmpty() || draws.below(Topic.SUPERVISOR, chat.number(), 40) > 0
                ? List.of()
                : List.of(generator
                        .plan()
                        .agents()
                        .get(draws.below(
                                Topic.SUPERVISOR,
                                -1L - chat.number(),
                                generator.plan().agents().size())));
    }

    private boolean has(int oneIn, int what) {
        return (draws.bits(Topic.PAGE, chat.number()) >>> (what * 6) & 63) % oneIn == 0;
    }

    private List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        List<AgentName> agents = chat.names();
        long now = chat.started();
        if (chat.isWelcomed()) {
            AgentName agent = agents.get(0);
            messages.add(new Message(
                    now, agent.name(), agent.login(), Texts.WELCOMES.lines().get(0), Message.Kind.WELCOME));
        }
        String visitorName = generator.visitors().name(chat.visitor());
        for (int i = 0; i < chat.exchanges(); i++) {
            now += chat.gap(i);
            messages.add(new Message(
                    now,
                    visitorName,
                    null,
                    chat.text(Texts.VISITORS.lines(), Topic.VISITOR_TEXT + i),
                    i == 1 && has(8, 0) ? Message.Kind.FILE : Message.Kind.PLAIN));
            if (chat.isAnswered()) {
                now += chat.delay(i);
                AgentName agent = agents.get(i % agents.size());
                messages.add(new Message(
                        now,
                        agent.name(),
                        agent.login(),
                        chat.text(Texts.AGENTS.lines(), Topic.AGENT_TEXT + i),
                        i == 0 && has(9, 1) ? Message.Kind.RICH : Message.Kind.PLAIN));
            }
        }
        return messages;
    }

    ObjectNode json() {
        Visitors visitors = generator.visitors();
        String name = visitors.name(chat.visitor());
        String mail = visitors.mail(chat.visitor());
        if (chat.isMissed()) {
            return generator.json().missed(chat, mail, chat.text(Texts.VISITORS.lines(), Topic.VISITOR_TEXT));
        }
        return generator
                .json()
                .chat(
                        chat,
                        new ChatDetails(
                                name,
                                mail,
                                visitors.ip(chat.visitor()),
                                has(4, 2)
                                        ? null
                                        : "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                                "https://shop.example.com/" + (has(2, 3) ? "checkout" : ""),
                                has(3, 4) ? "https://search.example.org/?q=oak+shelf" : null,
                                messages(),
                                chat.names(),
                                supervisors(),
                                mail.isEmpty() ? Map.of() : Map.of("Name:", name),
                                chat.rating() == Rating.GOOD
                                        ? Map.of("Would you shop with us again?", "Yes")
                                        : Map.of(),
                                has(3, 5) ? Map.of("basket_items", 1 + chat.number() % 9) : Map.of(),
                                has(5, 6) ? Map.of("crm_contact", "C-" + (80_000 + chat.visitor())) : Map.of(),
                                generator.tickets(chat.number())));
    }
}

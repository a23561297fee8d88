package io.github.livechat4j.reports;

import java.util.List;

/**
 * Numbers of tickets by channel.
 *
 * @param chatWindow the number of tickets from the form of the chat window
 * @param mail the number of tickets from e-mails
 * @param chat the number of tickets from chats
 */
public record TicketSources(long chatWindow, long mail, long chat) implements Figures<TicketSources> {

    /**
     * Creates numbers of tickets.
     *
     * @param chatWindow the number of tickets from the form of the chat window
     * @param mail the number of tickets from e-mails
     * @param chat the number of tickets from chats
     * @throws IllegalArgumentException if a number is negative
     */
    public TicketSources {
        Sums.requireCount("chatWindow", chatWindow);
        Sums.requireCount("mail", mail);
        Sums.requireCount("chat", chat);
    }

    /**
     * Returns the number of all tickets.
     *
     * @return the sum
     */
    public long tickets() {
        return Math.addExact(Math.addExact(chatWindow, mail), chat);
    }

    @Override
    public TicketSources plus(TicketSources other) {
        return new TicketSources(
                Math.addExact(chatWindow, other.chatWindow),
                Math.addExact(mail, other.mail),
                Math.addExact(chat, other.chat));
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of("tickets_from_chat_window", chatWindow),
                Figure.of("tickets_from_mail", mail),
                Figure.of("tickets_from_chat", chat));
    }
}

package io.github.livechat4j.testkit.internal.archive;

import java.util.List;
import java.util.Locale;

/** The texts from which messages and comments of generated chats are chosen. */
record Texts(List<String> lines, List<String> lowerCase) {

    static final Texts VISITORS = of(
            "Hello, where is my order?",
            "Can I change the delivery address?",
            "My card was charged twice.",
            "I would like a refund.",
            "Is the blue one back in stock?",
            "The parcel came with a scratch.",
            "How long does shipping take?",
            "Do you have this in a larger size?",
            "I cannot log in to my account.",
            "Please send me the invoice again.",
            "The discount code does not work.",
            "Can I return it in a shop?",
            "Thank you, that helps.",
            "I have waited for a week now.",
            "¿Habla alguien español?",
            "Prima, bedankt! 👍");
    static final Texts AGENTS = of(
            "Let me look that up for you.",
            "It left our warehouse this morning.",
            "I have changed the address.",
            "The money is on its way back to you.",
            "It will be in stock again on Monday.",
            "I am sorry about that. We will send you a new one.",
            "Two or three working days.",
            "I have sent you a link by e-mail.",
            "Yes, in every shop and for thirty days.",
            "Is there anything else I can do?");
    static final Texts COMMENTS = of(
            "Quick and friendly",
            "The parcel is still not here",
            "Perfect, thank you!",
            "I had to wait too long",
            "Knows a lot about shelves",
            "Did not answer my question");
    static final Texts WELCOMES = of("Hello, how can I help?");

    private static Texts of(String... lines) {
        return new Texts(
                List.of(lines),
                List.of(lines).stream()
                        .map(line -> line.toLowerCase(Locale.ROOT))
                        .toList());
    }
}

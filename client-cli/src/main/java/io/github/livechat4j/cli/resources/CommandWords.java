package io.github.livechat4j.cli.resources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Derives names of commands from tags and operationIds. */
// CommandNames of contract-names has the same rules, but is not published; a test holds both to the same names
final class CommandWords {

    private CommandWords() {}

    /** Returns the name of a resource's command: {@code canned-responses} for {@code CannedResponses}. */
    static String command(String tag) {
        return String.join("-", split(tag));
    }

    /**
     * Returns the operationId without the words of its resource: for {@code Chats}, {@code listChats} becomes
     * {@code list}, and {@code updateChatTags} becomes {@code update-tags}.
     */
    static String subcommand(CommandOperation operation) {
        List<String> words = split(operation.id());
        List<String> resource = split(operation.tag());
        if (!cut(words, resource)) {
            cut(words, singular(resource));
        }
        return String.join("-", words);
    }

    /**
     * Returns the singular: {@code canned-response} for {@code CannedResponses}. It is the prefix of an option whose
     * plain name is taken.
     */
    static String one(String tag) {
        return String.join("-", singular(split(tag)));
    }

    private static boolean cut(List<String> words, List<String> resource) {
        // skip the first word, which is the verb
        for (int at = 1; at + resource.size() <= words.size(); at++) {
            List<String> part = words.subList(at, at + resource.size());
            if (part.equals(resource)) {
                part.clear();
                return true;
            }
        }
        return false;
    }

    private static List<String> singular(List<String> words) {
        List<String> changed = new ArrayList<>(words);
        int last = changed.size() - 1;
        String word = changed.get(last);
        if (word.endsWith("s") && !word.endsWith("us") && !word.endsWith("ss")) {
            changed.set(last, word.substring(0, word.length() - 1));
        }
        return changed;
    }

    private static List<String> split(String camelCase) {
        List<String> words = new ArrayList<>();
        for (String word : camelCase.split("(?<=[a-z0-9])(?=[A-Z])", -1)) {
            words.add(word.toLowerCase(Locale.ROOT));
        }
        return words;
    }
}

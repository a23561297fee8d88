package io.github.livechat4j.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Derives names of commands from tags and operationIds. */
public final class CommandNames {

    private CommandNames() {}

    /**
     * Returns the command of a resource.
     *
     * @param tag the tag in the contract
     * @return the name of the command: {@code canned-responses} for {@code CannedResponses}
     */
    public static String resource(String tag) {
        return String.join("-", words(tag));
    }

    /**
     * Returns the command of an operation: its id without the words of its resource.
     *
     * @param operationId the id in the contract
     * @param tag the tag of the operation
     * @return the name of the command below that of the resource: for {@code Chats}, {@code list} for {@code
     *     listChats}, and {@code update-tags} for {@code updateChatTags}
     */
    public static String operation(String operationId, String tag) {
        List<String> words = words(operationId);
        List<String> resource = words(tag);
        if (!cut(words, resource)) {
            int last = resource.size() - 1;
            resource.set(last, singular(resource.get(last)));
            cut(words, resource);
        }
        return String.join("-", words);
    }

    private static boolean cut(List<String> words, List<String> resource) {
        // the first word is the verb, which stays
        for (int at = 1; at + resource.size() <= words.size(); at++) {
            List<String> part = words.subList(at, at + resource.size());
            if (part.equals(resource)) {
                part.clear();
                return true;
            }
        }
        return false;
    }

    private static String singular(String word) {
        boolean isPlural = word.endsWith("s") && !word.endsWith("us") && !word.endsWith("ss");
        return isPlural ? word.substring(0, word.length() - 1) : word;
    }

    private static List<String> words(String camelCase) {
        List<String> words = new ArrayList<>();
        for (String word : camelCase.split("(?<=[a-z0-9])(?=[A-Z])", -1)) {
            words.add(word.toLowerCase(Locale.ROOT));
        }
        return words;
    }
}

package io.github.livechat4j.codegen;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the prose of the contract as Javadoc.
 *
 * <p>The contract's prose consists of paragraphs, with backticks around names of the wire. Characters that would end
 * the comment, or start a tag or an element, are escaped.
 */
final class JavadocText {

    private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\s*\\n");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private JavadocText() {}

    /** Returns the whole text as paragraphs. */
    static String of(@Nullable String prose) {
        if (prose == null || prose.isBlank()) {
            return "";
        }
        return EMPTY_LINE
                .splitAsStream(prose.strip())
                .map(JavadocText::sentence)
                .collect(Collectors.joining("\n\n<p>"));
    }

    /** Returns the text in one line, for a block tag. */
    static String line(@Nullable String prose) {
        return prose == null ? "" : sentence(prose);
    }

    private static String sentence(String prose) {
        String words = prose.strip().replaceAll("\\s+", " ");
        if (words.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        Matcher code = CODE.matcher(words);
        int from = 0;
        while (code.find()) {
            text.append(plain(words.substring(from, code.start()))).append(code(code.group(1)));
            from = code.end();
        }
        text.append(plain(words.substring(from)));
        return endsSentence(words) ? text.toString() : text.append('.').toString();
    }

    private static boolean endsSentence(String words) {
        return words.matches(".*[.!?:][)\"']?");
    }

    private static String plain(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("{", "&#123;")
                .replace("}", "&#125;")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;");
    }

    private static String code(String words) {
        boolean safe = words.chars().filter(c -> c == '{').count()
                        == words.chars().filter(c -> c == '}').count()
                && !words.contains("*/")
                && !words.contains("\\");
        return safe ? "{@code " + words + "}" : "<code>" + plain(words) + "</code>";
    }
}

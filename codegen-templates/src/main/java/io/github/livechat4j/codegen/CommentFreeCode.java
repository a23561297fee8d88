package io.github.livechat4j.codegen;

/** The code of a Java source, without its comments and its layout, for comparisons. */
final class CommentFreeCode {

    private static final String TEXT_BLOCK = "\"\"\"";

    private final String source;
    private final StringBuilder code = new StringBuilder();
    private int at;

    private CommentFreeCode(String source) {
        this.source = source;
    }

    /**
     * Leaves out comments, and writes white space between tokens as one space.
     *
     * @param source a source that the compiler accepts
     * @return the code; equal for two sources that the compiler cannot distinguish, except by the numbers of lines
     */
    static String of(String source) {
        CommentFreeCode reader = new CommentFreeCode(source);
        while (reader.at < source.length()) {
            reader.read();
        }
        return reader.code.toString().strip();
    }

    private void read() {
        char letter = source.charAt(at);
        if (source.startsWith("//", at)) {
            skipTo("\n");
        } else if (source.startsWith("/*", at)) {
            at += 2;
            skipTo("*/");
        } else if (source.startsWith(TEXT_BLOCK, at)) {
            literal(TEXT_BLOCK);
        } else if (letter == '"' || letter == '\'') {
            literal(String.valueOf(letter));
        } else if (Character.isWhitespace(letter)) {
            space();
            at++;
        } else {
            code.append(letter);
            at++;
        }
    }

    private void skipTo(String end) {
        int found = source.indexOf(end, at);
        at = found < 0 ? source.length() : found + end.length();
        // a comment separates tokens
        space();
    }

    private void space() {
        if (code.length() > 0 && code.charAt(code.length() - 1) != ' ') {
            code.append(' ');
        }
    }

    private void literal(String quote) {
        int begin = at;
        at += quote.length();
        while (at < source.length() && !source.startsWith(quote, at)) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(source.length(), at + quote.length());
        code.append(source, begin, at);
    }
}

package io.github.livechat4j.cli.resources;

/** Wraps sentences between words. */
final class Text {

    private Text() {}

    static String folded(String sentence, int columns) {
        StringBuilder folded = new StringBuilder();
        int used = 0;
        for (String word : sentence.split(" ", -1)) {
            if (used > 0 && used + 1 + word.length() > columns) {
                folded.append('\n');
                used = 0;
            } else if (used > 0) {
                folded.append(' ');
                used++;
            }
            folded.append(word);
            used += word.length();
        }
        return folded.toString();
    }
}

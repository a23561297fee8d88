package io.github.livechat4j.cli;

import java.util.ArrayList;
import java.util.List;

/** Splits a line of help as a shell does: at spaces, except within single quotes. */
public final class ShellWords {

    private ShellWords() {}

    /** Returns the words of a line. */
    public static List<String> of(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '\'') {
                quoted = !quoted;
                begun = true;
            } else if (character == ' ' && !quoted) {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
            } else {
                word.append(character);
                begun = true;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }
}

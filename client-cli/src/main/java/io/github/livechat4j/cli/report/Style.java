package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.Terminal;

/**
 * Bold, faint and coloured text.
 *
 * @param terminal the terminal, which decides whether to colour
 */
record Style(Terminal terminal) {

    private static final String RESET = "\u001b[0m";
    private static final String[] COLOURS = {"34", "33", "36", "35", "32", "31"};

    String bold(String text) {
        return with("1", text);
    }

    String faint(String text) {
        return with("2", text);
    }

    /** Returns the text in the colour of a curve. */
    String series(int index, String text) {
        return with(COLOURS[index % COLOURS.length], text);
    }

    private String with(String code, String text) {
        return terminal.isOutColoured() && !text.isBlank() ? "\u001b[" + code + 'm' + text + RESET : text;
    }
}

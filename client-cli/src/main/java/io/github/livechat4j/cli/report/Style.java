package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.Terminal;

/**
 * How text is set off from other text at a terminal.
 *
 * @param terminal which one
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

    /** One of a few colours that are told apart. */
    String series(int index, String text) {
        return with(COLOURS[index % COLOURS.length], text);
    }

    private String with(String code, String text) {
        return terminal.isOutColoured() && !text.isBlank() ? "\u001b[" + code + 'm' + text + RESET : text;
    }
}

package io.github.livechat4j.cli.output;

import org.jline.utils.WCWidth;

/**
 * Counts the terminal columns of a text, character by character. JLine knows the width of a character by Unicode: two
 * for East Asian wide characters and emoji, none for combining marks, one for characters of ambiguous width. This class
 * adds the rules for emoji of several characters. The clusters of JLine are not used, since they depend on the JDK:
 * half width katakana with a voiced sound mark take one column on JDK 25 but two on JDK 17, as on terminals.
 */
final class TextColumns {

    private static final int JOINER = 0x200D;
    private static final int AS_EMOJI = 0xFE0F;
    private static final int FIRST_SKIN = 0x1F3FB;
    private static final int LAST_SKIN = 0x1F3FF;
    private static final int WIDE = 2;

    /** The columns of the last character that has any. */
    private int last;

    private boolean isJoined;
    private boolean isHalfAFlag;

    /**
     * Reads the next character.
     *
     * @param character the code point
     * @return the columns by which the text grows
     */
    int next(int character) {
        int grown = grown(character);
        isJoined = character == JOINER;
        isHalfAFlag = WCWidth.isRegionalIndicator(character) && !isHalfAFlag;
        last = grown > 0 ? grown : last;
        return grown;
    }

    private int grown(int character) {
        if (character == AS_EMOJI && last == 1) {
            return 1;
        }
        int columns = Math.max(0, WCWidth.wcwidth(character));
        boolean isSkin = character >= FIRST_SKIN && character <= LAST_SKIN && last == WIDE;
        boolean isPart = columns == WIDE && ((isJoined && last == WIDE) || isHalfAFlag || isSkin);
        return isPart ? 0 : columns;
    }
}

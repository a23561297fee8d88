package io.github.livechat4j.it.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An edit of a file in {@code spec}, the only module that the drill changes.
 *
 * @param file the file, relative to {@code spec}
 * @param anchor the replaced text, which must occur exactly once; empty for a new file
 * @param text the replacement
 * @param toTheEnd whether the rest of the file after the anchor is replaced as well
 */
record Edit(String file, String anchor, String text, boolean toTheEnd) {

    private Edit(String file, String anchor, String text) {
        this(file, anchor, text, false);
    }

    static Edit create(String file, String text) {
        return new Edit(file, "", text);
    }

    static Edit replace(String file, String anchor, String text) {
        return new Edit(file, anchor, text);
    }

    static Edit append(String file, String anchor, String addition) {
        return new Edit(file, anchor, anchor + addition);
    }

    static Edit remove(String file, String anchor) {
        return new Edit(file, anchor, "");
    }

    /** Removes the anchor and the rest of the file after it. */
    static Edit removeFrom(String file, String anchor) {
        return new Edit(file, anchor, "", true);
    }

    /**
     * Applies the edit.
     *
     * @param spec the directory
     * @throws IOException if a file cannot be read or written
     * @throws IllegalStateException if the anchor does not occur exactly once
     */
    void applyTo(Path spec) throws IOException {
        Path path = spec.resolve(file);
        if (anchor.isEmpty()) {
            Files.writeString(path, text, StandardOpenOption.CREATE_NEW);
            return;
        }
        String before = Files.readString(path);
        int at = before.indexOf(anchor);
        if (at < 0 || at != before.lastIndexOf(anchor)) {
            throw new IllegalStateException("spec/" + file + " contains the edited text "
                    + (at < 0 ? "nowhere" : "more than once") + ", so adapt the drill to the contract:\n" + anchor);
        }
        String after = toTheEnd ? "" : before.substring(at + anchor.length());
        Files.writeString(path, before.substring(0, at) + text + after);
    }
}

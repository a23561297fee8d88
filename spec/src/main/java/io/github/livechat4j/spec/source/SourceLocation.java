package io.github.livechat4j.spec.source;

/**
 * A place in a source file, as an editor and a reader need it.
 *
 * @param file path of the file, from the module's directory
 * @param line line in the file, from 1
 * @param pointer JSON pointer within the file, such as {@code #/~1agents/post}
 */
public record SourceLocation(String file, int line, String pointer) {

    /**
     * The first line of a file.
     *
     * @param file path of the file
     * @return where the file begins
     */
    public static SourceLocation startOf(String file) {
        return new SourceLocation(file, 1, "#");
    }

    /**
     * A place further down in the same file.
     *
     * @param step key or index that leads there
     * @param line line of that place
     * @return the place
     */
    public SourceLocation step(String step, int line) {
        return new SourceLocation(file, line, pointer + "/" + Pointer.escape(step));
    }

    /**
     * The place as {@code file:line}.
     *
     * @return text that editors turn into a link
     */
    public String fileAndLine() {
        return file + ":" + line;
    }

    @Override
    public String toString() {
        return fileAndLine() + " " + pointer;
    }
}

package io.github.livechat4j.spec.source;

/**
 * A place in a source file.
 *
 * @param file path of the file, from the module's directory
 * @param line line in the file, from 1
 * @param pointer JSON pointer within the file, such as {@code #/~1agents/post}
 */
public record SourceLocation(String file, int line, String pointer) {

    /**
     * Returns the first line of a file.
     *
     * @param file path of the file
     * @return the location of the first line
     */
    public static SourceLocation startOf(String file) {
        return new SourceLocation(file, 1, "#");
    }

    /**
     * Returns the location of a nested value in the same file.
     *
     * @param step key or index of the nested value
     * @param line its line, from 1
     * @return its location
     */
    public SourceLocation step(String step, int line) {
        return new SourceLocation(file, line, pointer + "/" + Pointer.escape(step));
    }

    /**
     * Returns the place as {@code file:line}.
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

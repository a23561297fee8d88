package io.github.livechat4j.cli.output;

import io.github.livechat4j.cli.FileNames;
import io.github.livechat4j.cli.Terminal;
import io.github.livechat4j.cli.TextInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The output of a command: a file, or standard output.
 *
 * @param file the file; empty for standard output
 * @param existing whether an existing file may be replaced
 */
public record OutputTarget(Optional<OutputFile> file, OutputFile.Existing existing) {

    /**
     * Makes an output from the value of an option.
     *
     * @param name the name of a file; {@code -} for standard output
     * @param existing whether an existing file may be replaced
     * @return the output
     * @throws io.github.livechat4j.cli.Failure if the name is invalid
     */
    public static OutputTarget of(String name, OutputFile.Existing existing) {
        return new OutputTarget(
                name.equals(TextInput.STANDARD) ? Optional.empty() : Optional.of(OutputFile.at(FileNames.path(name))),
                existing);
    }

    /**
     * Returns whether the output is a file.
     *
     * @return false for standard output
     */
    public boolean isFile() {
        return file.isPresent();
    }

    /**
     * Checks that the file can be written, before the first call.
     *
     * @throws io.github.livechat4j.cli.Failure if it cannot
     */
    public void check() {
        file.ifPresent(each -> each.check(existing));
    }

    /**
     * Writes a text.
     *
     * @param terminal the terminal of the command, for standard output
     * @param text the whole text
     * @throws io.github.livechat4j.cli.Failure if the file cannot be written
     */
    public void write(Terminal terminal, String text) {
        if (file.isPresent()) {
            file.get().write(text.getBytes(StandardCharsets.UTF_8));
        } else {
            terminal.out().print(text);
        }
    }

    /**
     * Writes a text that the command has drawn, with its colours.
     *
     * @param terminal the terminal of the command, for standard output
     * @param drawn the whole text
     * @throws io.github.livechat4j.cli.Failure if the file cannot be written
     */
    public void draw(Terminal terminal, String drawn) {
        if (file.isPresent()) {
            write(terminal, drawn);
        } else {
            terminal.drawing().print(drawn);
            terminal.drawing().flush();
        }
    }

    /**
     * Writes bytes.
     *
     * @param terminal the terminal of the command, for standard output
     * @param bytes all bytes
     * @throws io.github.livechat4j.cli.Failure if the file cannot be written
     */
    public void write(Terminal terminal, byte[] bytes) {
        if (file.isPresent()) {
            file.get().write(bytes);
            return;
        }
        try {
            terminal.print(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

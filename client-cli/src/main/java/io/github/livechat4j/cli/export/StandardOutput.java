package io.github.livechat4j.cli.export;

import io.github.livechat4j.cli.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.function.BooleanSupplier;

/** Writes an export to standard output. It cannot be resumed. */
final class StandardOutput implements Destination {

    private final Terminal terminal;
    private final PrintWriter out;

    StandardOutput(Terminal terminal) {
        this.terminal = terminal;
        this.out = terminal.out();
    }

    @Override
    public String name() {
        return "standard output";
    }

    @Override
    public void write(byte[] lines) throws IOException {
        out.print(new String(lines, StandardCharsets.UTF_8));
        terminal.requireWritten();
    }

    @Override
    public void list(String lines) {}

    @Override
    public String ofUnreadable() {
        return "standard output has no list of them; an export to a file has one";
    }

    @Override
    public String ofUnfinished() {
        return "an export to standard output cannot be resumed; use -o FILE";
    }

    /** Flushes, and fails if a write has failed: {@link PrintWriter} throws no exceptions. */
    @Override
    public void save(ExportProgress standing) throws IOException {
        boolean hasFailed = out.checkError();
        terminal.requireWritten();
        if (hasFailed) {
            throw new FileSystemException("standard output", null, "cannot be written");
        }
    }

    @Override
    public boolean finish(ExportProgress standing, BooleanSupplier isInterrupted) throws IOException {
        save(standing);
        return true;
    }

    @Override
    public void forget() {}

    @Override
    public boolean leave(ExportProgress standing) {
        return false;
    }

    @Override
    public boolean giveUp() {
        return false;
    }

    /** Flushes only: standard output stays open for other output. */
    @Override
    public void close() {
        out.flush();
    }
}

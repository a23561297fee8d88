package io.github.livechat4j.it;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Captures the output of a snippet, and the lines that print it. */
final class PrintedLines extends OutputStream {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Set<Integer> lines = new ConcurrentSkipListSet<>();

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        printed.write(bytes, offset, length);
        StackWalker.getInstance().forEach(frame -> {
            if (SnippetRun.FILE.equals(frame.getFileName())) {
                lines.add(frame.getLineNumber());
            }
        });
    }

    /** Returns the numbers of the document's lines that printed something, directly or through a call. */
    Set<Integer> numbers() {
        return lines;
    }

    List<String> texts() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}

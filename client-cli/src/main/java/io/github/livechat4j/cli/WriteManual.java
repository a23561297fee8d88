package io.github.livechat4j.cli;

import java.io.File;
import java.io.IOException;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * Writes a manual page for each command in AsciiDoc, from which Asciidoctor makes pages for {@code man}. The build
 * calls this.
 */
public final class WriteManual {

    private WriteManual() {}

    /**
     * Writes the pages.
     *
     * @param arguments one argument: the directory to write to
     * @throws IOException if the pages cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        int exitCode = ManPageGenerator.generateManPage(
                new File(arguments[0]),
                null,
                new boolean[0],
                true,
                Application.commandLine(Surroundings.system()).getCommandSpec());
        if (exitCode != 0) {
            throw new IOException("the manual could not be written, code " + exitCode);
        }
    }
}

package io.github.livechat4j.cli.export;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.FileNames;
import io.github.livechat4j.cli.TextInput;
import io.github.livechat4j.cli.output.OutputFile;
import io.github.livechat4j.cli.output.OutputTarget;
import java.util.Optional;

/** Checks all outputs of an export before the first call, so that a wrong name does not fail an export after hours. */
final class Outputs {

    private Outputs() {}

    /**
     * Checks the outputs.
     *
     * @return the files of the export; empty for standard output
     * @throws Failure if one of the outputs cannot be written, or two of them are the same
     */
    static Optional<Target> target(ExportOptions options) {
        Optional<Target> target = options.output.equals(TextInput.STANDARD)
                ? Optional.empty()
                : Optional.of(new Target(OutputFile.at(FileNames.path(options.output))));
        if (target.isEmpty() && options.resume) {
            throw Failure.of(ExitCode.USAGE, "--resume needs a file, and -o - is none");
        }
        target.ifPresent(Target::checkPlace);
        if (options.saveCursor != null) {
            OutputTarget cursor = OutputTarget.of(options.saveCursor, OutputFile.Existing.REPLACED);
            requireApart(cursor, target);
            cursor.check();
        }
        return target;
    }

    private static void requireApart(OutputTarget cursor, Optional<Target> target) {
        boolean isSame = cursor.file().isPresent()
                ? target.isPresent() && target.get().uses(cursor.file().get())
                : target.isEmpty();
        if (isSame) {
            throw Failure.of(ExitCode.USAGE, "--save-cursor and -o name the same output")
                    .advise("name another file with --save-cursor");
        }
    }
}

package io.github.livechat4j.cli.export;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The filter by having tags, as a picocli mixin. The name of the command is the name of the records. */
final class TaggedFilterOptions {

    @Option(
            names = "--tagged",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "BOOL",
            description = "only ${COMMAND-NAME} with some tag; with =false only those without")
    @Nullable
    Boolean tagged;
}

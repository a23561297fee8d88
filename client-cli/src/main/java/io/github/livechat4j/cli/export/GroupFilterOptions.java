package io.github.livechat4j.cli.export;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The filter by group, as a picocli mixin. The name of the command is the name of the records. */
final class GroupFilterOptions {

    @Option(names = "--group", paramLabel = "ID", description = "only ${COMMAND-NAME} of this group")
    @Nullable
    Integer group;
}

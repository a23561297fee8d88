package io.github.livechat4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that the guide to the service's newer version names every operation of the contract. */
class MigrationTableTest {

    private static final Path GUIDE = Path.of("..", "docs", "guide", "migrating-to-v3.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| .+ \\| (?:linked|name|none) \\|$");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| `([^`]+)` \\|");

    @Test
    void table_whenComparedWithTheContract_thenHasEachOperationOnce() throws IOException {
        List<String> operations = BundledContract.load().operations().stream()
                .map(ContractOperation::id)
                .toList();

        assertThat(firstGroups(ROW)).containsExactlyInAnyOrderElementsOf(operations);
    }

    @Test
    void table_whenARowNamesAnOperation_thenItHasTheColumnsOfTheOthers() throws IOException {
        assertThat(firstGroups(ROW)).isEqualTo(firstGroups(FIRST_CELL));
    }

    private static List<String> firstGroups(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(GUIDE))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}

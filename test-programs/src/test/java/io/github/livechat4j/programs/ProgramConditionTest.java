package io.github.livechat4j.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.io.TempDir;

class ProgramConditionTest {

    @TempDir
    private Path programs;

    @BeforeEach
    void install() throws IOException {
        assertThat(Files.createFile(programs.resolve("here")).toFile().setExecutable(true))
                .isTrue();
        Files.createFile(programs.resolve("no-program"));
    }

    @NeedsProgram(value = "here", packages = "here")
    private static final class Present {}

    @NeedsProgram(
            value = {"gone|here", "here"},
            packages = "here")
    private static final class Alternative {}

    @NeedsProgram(
            value = {"here", "gone", "no-program"},
            packages = "gone-tools")
    private static final class Missing {}

    @NeedsProgram(value = "/nowhere/*/bin/initdb", packages = "postgresql")
    private static final class Pattern {}

    private ConditionEvaluationResult evaluate(Class<?> test, String ci) {
        return new ProgramCondition(Map.of("PATH", "/nowhere:" + programs, "CI", ci))
                .evaluate(test.getAnnotation(NeedsProgram.class));
    }

    @Test
    void aProgram_whenItIsOnThePath_thenTheTestRuns() {
        assertThat(evaluate(Present.class, "").isDisabled()).isFalse();
        assertThat(evaluate(Present.class, "true").isDisabled()).isFalse();
        assertThat(evaluate(Alternative.class, "true").isDisabled()).isFalse();
    }

    @Test
    void aProgram_whenItIsMissing_thenTheReasonNamesItAndItsPackage() {
        ConditionEvaluationResult result = evaluate(Missing.class, "");

        assertThat(result.isDisabled()).isTrue();
        assertThat(result.getReason())
                .hasValue("needs gone, no-program, not found on this machine; Debian's packages: gone-tools");
        assertThat(evaluate(Pattern.class, "").isDisabled()).isTrue();
    }

    @Test
    void aProgram_whenItIsMissingInCi_thenTheTestFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> evaluate(Missing.class, "true"))
                .withMessageContaining("needs gone")
                .withMessageContaining("Where CI is set");
    }

    @Test
    void aPattern_whenAFileMatches_thenIsFound() throws IOException {
        Path program = Files.createDirectories(programs.resolve("15/bin")).resolve("initdb");
        assertThat(Files.createFile(program).toFile().setExecutable(true)).isTrue();

        assertThat(new ProgramSearch("").find(programs + "/*/bin/initdb")).hasValue(program);
    }
}

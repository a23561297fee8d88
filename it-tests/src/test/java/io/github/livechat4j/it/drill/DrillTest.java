package io.github.livechat4j.it.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrillTest {

    private static final Change REMOVAL =
            Change.incompatible("removal", "Kite.tail is gone").withOperations(-1);

    @TempDir
    private Path spec;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(spec.resolve("kites.yaml"), "one\ntwo\ntwo\nthree\n");
    }

    private String after(Edit edit) throws IOException {
        edit.applyTo(spec);
        return Files.readString(spec.resolve("kites.yaml"));
    }

    @Test
    void edit_whenItsAnchorIsThereOnce_thenIsMade() throws IOException {
        assertThat(after(Edit.append("kites.yaml", "one\n", "more\n"))).isEqualTo("one\nmore\ntwo\ntwo\nthree\n");
        assertThat(after(Edit.remove("kites.yaml", "more\n"))).isEqualTo("one\ntwo\ntwo\nthree\n");
        assertThat(after(Edit.removeFrom("kites.yaml", "two\nthree\n"))).isEqualTo("one\ntwo\n");
    }

    @Test
    void edit_whenItsAnchorHasMoved_thenIsNotMade() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Edit.remove("kites.yaml", "four\n").applyTo(spec))
                .withMessageStartingWith("spec/kites.yaml contains the edited text nowhere");
        assertThatIllegalStateException()
                .isThrownBy(() -> Edit.remove("kites.yaml", "two\n").applyTo(spec))
                .withMessageStartingWith("spec/kites.yaml contains the edited text more than once");
    }

    @Test
    void aChangeThatMayPass_whenBuilt_thenHasToPassWithItsTests() {
        Change addition = Change.compatible("addition").withOperations(3);

        assertThat(outcome(true, 136).isExpectedOf(addition, 130)).isTrue();
        assertThat(outcome(true, 130).isExpectedOf(addition, 130)).isFalse();
        assertThat(outcome(false, 136).isExpectedOf(addition, 130)).isFalse();
        assertThat(outcome(true, 136, "Kite.tail is gone (getKite)").isExpectedOf(addition, 130))
                .isFalse();
    }

    @Test
    void aChangeThatMayNotPass_whenBuilt_thenHasToBeRefusedByName() {
        assertThat(outcome(false, 128, "Kite.tail is gone (getKite)").isExpectedOf(REMOVAL, 130))
                .isTrue();
        assertThat(outcome(false, 128, "Kite.nose is gone (getKite)").isExpectedOf(REMOVAL, 130))
                .isFalse();
        assertThat(outcome(false, 128).isExpectedOf(REMOVAL, 130)).isFalse();
        assertThat(outcome(true, 128).isExpectedOf(REMOVAL, 130)).isFalse();
        // the gate of the contract only warns in a drill, and some breaking changes remove no public name
        assertThat(outcome(true, 128, "Kite.tail is gone (getKite)").isExpectedOf(REMOVAL, 130))
                .isTrue();
    }

    @Test
    void aChangeThatMayNotPass_whenOtherTestsFailToo_thenIsNotAsItShouldBe() {
        BuildOutcome outcome =
                new BuildOutcome(false, 128, List.of("Kite.tail is gone"), List.of("TourTest.x"), List.of());

        assertThat(outcome.isExpectedOf(REMOVAL, 130)).isFalse();
    }

    private static BuildOutcome outcome(boolean passed, int tests, String... refusals) {
        return new BuildOutcome(passed, tests, List.of(refusals), List.of(), List.of());
    }
}

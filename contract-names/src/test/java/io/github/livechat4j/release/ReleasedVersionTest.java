package io.github.livechat4j.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which builds may break the promises of a release. */
class ReleasedVersionTest {

    @ParameterizedTest
    @CsvSource({
        "1.4.2, 1.5.0, false",
        "1.4.2, 2.0.0-SNAPSHOT, true",
        "0.1.0, 0.1.1, false",
        "0.1.0, 0.2.0-SNAPSHOT, true",
        "0.1.0, 1.0.0, true",
        "0.2.0, 0.2.1-SNAPSHOT, false",
        "0.9.0, 0.10.0, true",
        "1.9.0, 1.10.0, false",
        "1.4.2, 1.4.3, false",
        "1.4.2, 2.0.0-rc.1, true",
        "1.4.2, 3.0.0, true",
        "2.0.0, 1.9.0, false",
        "1.0.0-SNAPSHOT, 1.0.0, false",
        "1.0.0, 0.9.0, false"
    })
    void aVersion_whenItSaysSo_thenMayBreak(String before, String after, boolean may) {
        assertThat(new ReleasedVersion(before).mayBeBrokenBy(after)).isEqualTo(may);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.4", "next", "1.x.0", "${revision}"})
    void aVersion_whenItIsNone_thenIsRefused(String version) {
        ReleasedVersion released = new ReleasedVersion("1.0.0");

        assertThatThrownBy(() -> released.mayBeBrokenBy(version))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the version is `" + version + "`: write three numbers, such as 1.4.0 or 1.5.0-SNAPSHOT");
        assertThatThrownBy(() -> new ReleasedVersion(version)).isInstanceOf(IllegalArgumentException.class);
    }
}

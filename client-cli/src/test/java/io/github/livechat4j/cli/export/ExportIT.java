package io.github.livechat4j.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.programs.NeedsProgram;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests exports of the shipped launcher that are killed. */
class ExportIT {

    @NeedsProgram(
            value = {"python3", "grep", "sed"},
            packages = "python3 grep sed")
    @Test
    void export_whenKilledAgainAndAgain_thenEveryChatIsThereOnce() throws Exception {
        ProcessBuilder command = new ProcessBuilder(List.of(
                        Path.of("src/test/scripts/export-kill.sh").toString(),
                        System.getProperty("launcher"),
                        "1000",
                        "2",
                        "200"))
                .redirectErrorStream(true);
        command.environment().put("LONGEST", "4");
        Process script = command.start();

        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(script.waitFor()).as(said).isZero();
        assertThat(said).contains("1000 lines, 1000 distinct ids").endsWith("all well\n");
    }
}

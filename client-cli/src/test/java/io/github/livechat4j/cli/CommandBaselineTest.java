package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which changes of the command break scripts. Semicolons separate the lines of one side. */
class CommandBaselineTest {

    @ParameterizedTest(name = "{0}, then {1}")
    @CsvSource(delimiter = '|', textBlock = """
        livechat fly                      | livechat fly                        |
        livechat fly                      | livechat glide                      | livechat fly is gone
        livechat fly; livechat f          | livechat fly                        | livechat f is gone
        livechat fly                      | livechat fly; livechat f            |
        livechat fly                      | livechat air fly                    | livechat fly is gone
        livechat fly --high               | livechat fly --low                  | livechat fly --high is gone
        livechat fly --high; livechat fly -h | livechat fly --high              | livechat fly -h is gone
        livechat fly --high               | every command --high                |
        every command --high              | every command --low                 | every command --high is gone
        livechat fly --high               | livechat fly --high=VALUE           | livechat fly --high is gone: it takes VALUE now
        livechat fly --high=VALUE         | livechat fly --high                 | livechat fly --high=VALUE is gone: it takes no value now
        livechat fly --high; livechat fly --high=VALUE | livechat fly --high=VALUE | livechat fly --high is gone: it takes VALUE now
        livechat fly --high               | livechat fly --high; livechat fly --high=VALUE |
        livechat fly --high=VALUE         | livechat fly --high=NUMBER          | livechat fly --high=VALUE is gone: it takes NUMBER now
        livechat fly --high=NUMBER        | livechat fly --high=VALUE           |
        livechat fly --on=LOCALDATE       | livechat fly --on=INSTANT           | livechat fly --on=LOCALDATE is gone: it takes INSTANT now
        livechat fly --high=VALUE         | livechat fly --high=VALUE...        |
        livechat fly --high=VALUE...      | livechat fly --high=VALUE           | livechat fly --high may be given only once now
        livechat fly --format=csv         | livechat fly --format=json          | livechat fly --format=csv is gone: it takes json now
        livechat fly --format=csv         | livechat fly --format=VALUE         |
        livechat fly --format=csv         | livechat fly --format=csv; livechat fly --format=json |
        livechat fly --high=VALUE (required) | livechat fly --high=VALUE        |
        livechat fly; livechat fly --high=VALUE | livechat fly; livechat fly --high=VALUE (required) | livechat fly --high has to be given now
        livechat fly                      | livechat fly; livechat fly --high=VALUE (required) | livechat fly --high has to be given now
        livechat fly                      | livechat fly; livechat glide; livechat glide --high=VALUE (required) |
        livechat fly                      | livechat fly; every command --high=VALUE (required) | every command --high has to be given now
        livechat fly argument 0 KITE (required) | livechat fly argument 0 KITE  |
        livechat fly argument 0 (required) | livechat fly argument 0 KITE       |
        livechat fly argument 0 KITE      | livechat fly                        | livechat fly argument 0 is gone
        livechat fly argument 0 KITE      | livechat fly argument 0 BIRD        |
        livechat fly argument 0 KITE; livechat fly argument 1 TAIL | livechat fly argument 0 KITE; livechat fly argument 1 BOW |
        livechat fly                      | livechat fly; livechat fly argument 0 KITE |
        livechat fly                      | livechat fly; livechat fly argument 0 KITE (required) | livechat fly argument 0 has to be given now
        livechat fly; livechat fly argument 0 KITE | livechat fly; livechat fly argument 0 KITE (required) | livechat fly argument 0 has to be given now
        exit code 3 CREDENTIALS           | exit code 4 CREDENTIALS             | exit code 3 CREDENTIALS is gone
        columns of livechat fly: a, b     | columns of livechat fly: a, b       |
        columns of livechat fly: a, b     | columns of livechat fly: a, b, c    |
        columns of livechat fly: a, b     | columns of livechat fly: a          | columns of livechat fly: b is gone
        columns of livechat fly: a, b     | columns of livechat fly: a, c       | columns of livechat fly: b is gone
        columns of livechat fly: a, b     | livechat fly                        | columns of livechat fly: a, b are gone
        columns of livechat fly: a, b     | columns of livechat fly: b, a       | columns of livechat fly were [a, b] and are [b, a]: new ones go last
        columns of livechat fly: a, b     | columns of livechat fly: a, c, b    | columns of livechat fly were [a, b] and are [a, c, b]: new ones go last
        """)
    void aChange_whenScriptsBreak_thenIsSaid(String was, String is, @Nullable String complaint) {
        assertThat(CommandBaseline.broken(lines(was), lines(is)))
                .isEqualTo(complaint == null ? List.of() : List.of(complaint));
    }

    @Test
    void arguments_whenTheyChangePlaces_thenBreakScripts() {
        assertThat(CommandBaseline.broken(
                        List.of("livechat fly argument 0 KITE", "livechat fly argument 1 TAIL"),
                        List.of("livechat fly argument 0 TAIL", "livechat fly argument 1 KITE")))
                .containsExactly(
                        "livechat fly argument KITE was argument 0 and is argument 1",
                        "livechat fly argument TAIL was argument 1 and is argument 0");
    }

    private static List<String> lines(String joined) {
        return List.of(joined.split("; ", -1));
    }
}

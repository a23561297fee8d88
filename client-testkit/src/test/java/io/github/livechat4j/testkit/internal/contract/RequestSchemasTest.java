package io.github.livechat4j.testkit.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.testkit.internal.json.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestSchemasTest {

    @ParameterizedTest
    @CsvSource({
        "int64, 9007199254740993, 0",
        "int64, -9223372036854775808, 0",
        "int64, 9223372036854775808, 1",
        "unixtime, 4102444800, 0",
        "int32, 2147483648, 1",
        "int32, 2147483647, 0",
        "flag, 1, 0"
    })
    void anInteger_whenChecked_thenHasTheRangeOfItsFormat(String format, String number, int problems)
            throws IOException {
        List<String> found = new ArrayList<>();

        new RequestSchemas(JsonReader.read("{}"))
                .check(
                        "id",
                        JsonReader.read("{\"type\": \"integer\", \"format\": \"" + format + "\"}"),
                        JsonReader.read(number),
                        found);

        assertThat(found).hasSize(problems);
    }
}

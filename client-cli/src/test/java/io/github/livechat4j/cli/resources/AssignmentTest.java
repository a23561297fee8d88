package io.github.livechat4j.cli.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentTest {

    @ParameterizedTest
    @CsvSource({
        "name=Nora, name, =, Nora",
        "size:=3, size, :=, 3",
        "a:b=c, a:b, =, c",
        "a:b:=1, a:b, :=, 1",
        "url=https://example.com/?a:=b, url, =, https://example.com/?a:=b",
        "text=, text, =, ''"
    })
    void anArgument_whenRead_thenEndsItsKeyAtTheFirstSign(String word, String key, String sign, String value) {
        assertThat(Assignment.of(word)).isEqualTo(new Assignment(key, sign, value));
    }

    @Test
    void anArgument_whenItHasNoSign_thenIsRefusedWithoutItsText() {
        assertThatThrownBy(() -> Assignment.of("s3cret:word")).hasMessageNotContaining("s3cret");
    }
}

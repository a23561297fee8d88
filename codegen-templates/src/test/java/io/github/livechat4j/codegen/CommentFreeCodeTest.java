package io.github.livechat4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentFreeCodeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int a; | int a; // more",
                "int a; | /** Text. */ int a;",
                "int a = b / c; | int a = b /* by */ / c;",
                "int  a; | int a;",
                "String s = \"// no comment\"; | String s = \"// no comment\"; // one",
                "char c = '\"'; /* \" */ int a; | char c = '\"'; int a;",
                "char c = '\\''; // ' | char c = '\\'';"
            })
    void code_whenOnlyCommentsDiffer_thenIsEqual(String one, String other) {
        assertThat(CommentFreeCode.of(one)).isEqualTo(CommentFreeCode.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int a; | int b;",
                "int a; | inta;",
                "String s = \"a\"; | String s = \"b\";",
                "String s = \"// a\"; | String s = \"// b\";",
                "String s = \"/* a */\"; | String s = \"/* b */\";",
                "String s = \"\\\"/*\"; int a; /* */ | String s = \"\\\"/*\"; int b; /* */",
                "String s = \"a b\"; | String s = \"a  b\";",
                "char c = '\"'; int a; char d = '\"'; | char c = '\"'; int b; char d = '\"';"
            })
    void code_whenCodeDiffers_thenIsNotEqual(String one, String other) {
        assertThat(CommentFreeCode.of(one)).isNotEqualTo(CommentFreeCode.of(other));
    }

    @Test
    void textBlock_whenItsContentLooksLikeAComment_thenIsCode() {
        assertThat(CommentFreeCode.of("String s = \"\"\"\n// \" a\n\"\"\";"))
                .isNotEqualTo(CommentFreeCode.of("String s = \"\"\"\n// \" b\n\"\"\";"));
    }
}

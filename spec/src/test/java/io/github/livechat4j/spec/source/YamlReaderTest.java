package io.github.livechat4j.spec.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.spec.source.Scalar.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01",
                "09:00",
                "10:30:00",
                "no",
                "on",
                "yes",
                "010",
                "0x1F",
                "1_000",
                "'7'",
                "\"true\"",
                "'null'"
            })
    void whatJsonDoesNotKnow_andWhatIsQuoted_isText(String written) {
        assertThat(scalar(written).kind()).isEqualTo(Kind.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-7", "1772366400", "18.4", "1e3"})
    void numbersOfJson_areNumbers_withTheirTextKept(String written) {
        assertThat(scalar(written).kind()).isEqualTo(Kind.NUMBER);
        assertThat(scalar(written).text()).isEqualTo(written);
    }

    @Test
    void nothing_isNull() {
        assertThat(scalar("null").kind()).isEqualTo(Kind.NULL);
        assertThat(scalar("~").kind()).isEqualTo(Kind.NULL);
        assertThat(scalar("").kind()).isEqualTo(Kind.NULL);
    }

    @Test
    void places_areAtTheirKeys() {
        var tree = YamlReader.read("a.yaml", "one:\n  two/three:\n    - x\n    - y: z\n")
                .tree()
                .asMapping();

        var steps = tree.mapping("one").sequence("two/three");

        assertThat(steps.location()).hasToString("a.yaml:2 #/one/two~1three");
        assertThat(steps.items().get(1).asMapping().locationOf("y")).hasToString("a.yaml:4 #/one/two~1three/1/y");
    }

    @Test
    void anAlias_standsWhereItIsUsed() {
        var tree = YamlReader.read("a.yaml", "one: &it\n  name: x\ntwo: *it\n")
                .tree()
                .asMapping();

        assertThat(tree.locationOf("two")).hasToString("a.yaml:3 #/two");
        assertThat(tree.mapping("two").locationOf("name")).hasToString("a.yaml:2 #/two/name");
    }

    private static Scalar scalar(String written) {
        return (Scalar) YamlReader.read("a.yaml", "key: " + written)
                .tree()
                .asMapping()
                .get("key")
                .orElseThrow();
    }
}

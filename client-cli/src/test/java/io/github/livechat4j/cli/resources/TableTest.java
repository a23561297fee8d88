package io.github.livechat4j.cli.resources;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.output.TerminalText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests of aligned tables. */
class TableTest {

    @Test
    void table_whenCellsAreWide_thenColumnsStayInLine() {
        Table table = new Table(List.of("name", "n"), List.of(List.of("東京", "1"), List.of("é", "2")));

        assertThat(table.lines(80)).containsExactly("name  n", "東京  1", "é     2");
    }

    @Test
    void table_whenNamesAreEastAsian_thenColumnsStayInLine() {
        List<String> names = List.of("木村 拓哉", "ｶﾌﾞ", "김민준", "Zoe\u0308", "\u2764\ufe0f", "กำธร");
        Table table = new Table(
                List.of("name", "n"),
                names.stream().map(name -> List.of(name, "x")).toList());

        assertThat(table.lines(80))
                .hasSize(7)
                .allSatisfy(line -> assertThat(TerminalText.width(line)).isEqualTo(12));
    }

    @Test
    void table_whenThereIsRoom_thenCutsNothing() {
        Table table = new Table(List.of("a", "b"), List.of(List.of("x".repeat(50), "y".repeat(60))));

        assertThat(table.lines(112)).contains("x".repeat(50) + "  " + "y".repeat(60));
        assertThat(table.lines(Table.WITHOUT_END)).contains("x".repeat(50) + "  " + "y".repeat(60));
        assertThat(table.lines(100)).contains("x".repeat(50) + "  " + "y".repeat(47) + "…");
    }

    @Test
    void table_whenThereIsNoRoom_thenCutsAndLeavesOut() {
        Table table = new Table(List.of("a", "b", "c"), List.of(List.of("x".repeat(50), "y".repeat(20), "z")));

        assertThat(table.lines(45)).containsExactly("a" + " ".repeat(43) + "c", "x".repeat(41) + "…  z");
        assertThat(table.leftOut(45)).containsExactly("b");
    }
}

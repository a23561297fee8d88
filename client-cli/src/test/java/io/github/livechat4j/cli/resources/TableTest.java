package io.github.livechat4j.cli.resources;

import static org.assertj.core.api.Assertions.assertThat;

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
    void table_whenThereIsNoRoom_thenCutsAndLeavesOut() {
        Table table = new Table(List.of("a", "b", "c"), List.of(List.of("x".repeat(50), "y".repeat(20), "z")));

        assertThat(table.lines(45)).containsExactly("a" + " ".repeat(41) + "c", "x".repeat(39) + "…  z");
        assertThat(table.leftOut(45)).containsExactly("b");
    }
}

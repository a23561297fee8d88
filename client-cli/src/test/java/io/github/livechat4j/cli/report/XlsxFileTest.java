package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads workbooks as XML, by the rules of SpreadsheetML. */
class XlsxFileTest {

    @AutoClose
    private static LeapMonths service;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        service = new LeapMonths();
    }

    /**
     * A cell.
     *
     * @param type {@code n} for a number, {@code s} for a text
     * @param value the number or the text
     * @param format the format of the number; empty for none
     */
    private record Cell(String type, String value, String format) {}

    private Map<String, Document> report(String... words) throws IOException {
        Path file = directory.resolve("report.xlsx");
        String[] all = Stream.concat(Stream.of(words), Stream.of("-o", file.toString()))
                .toArray(String[]::new);
        assertThat(service.report(all).exitCode()).isZero();
        return parts(file);
    }

    private Map<String, Document> parts(byte[] file) throws IOException {
        return parts(Files.write(directory.resolve("sheet.xlsx"), file));
    }

    /**
     * Parses each part of a workbook, so that a part that is no XML fails. ZipInputStream would not do: the library
     * writes the sizes of entries behind them in a form that only readers of the directory of a ZIP file understand.
     */
    private static Map<String, Document> parts(Path file) throws IOException {
        Map<String, Document> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(),
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(zip.getInputStream(entry)));
            }
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
        return parts;
    }

    private static Document part(Map<String, Document> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    private static Cell cell(Map<String, Cell> cells, String place) {
        return Objects.requireNonNull(cells.get(place), place);
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(index -> (Element) nodes.item(index))
                .toList();
    }

    private static Map<String, Cell> cells(Map<String, Document> parts, int page) {
        List<Element> texts = elements(part(parts, "xl/sharedStrings.xml"), "si");
        List<Element> styles = elements(part(parts, "xl/styles.xml"), "xf");
        Map<String, String> formats = new LinkedHashMap<>();
        elements(part(parts, "xl/styles.xml"), "numFmt")
                .forEach(format -> formats.put(format.getAttribute("numFmtId"), format.getAttribute("formatCode")));
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (Element cell : elements(part(parts, "xl/worksheets/sheet" + page + ".xml"), "c")) {
            String value = cell.getTextContent();
            boolean isText = cell.getAttribute("t").equals("s");
            // the first style is that of cellStyleXfs
            int style = cell.getAttribute("s").isEmpty() ? 0 : Integer.parseInt(cell.getAttribute("s"));
            cells.put(
                    cell.getAttribute("r"),
                    new Cell(
                            cell.getAttribute("t"),
                            isText ? texts.get(Integer.parseInt(value)).getTextContent() : value,
                            formats.getOrDefault(styles.get(style + 1).getAttribute("numFmtId"), "")));
        }
        return cells;
    }

    @Test
    void heading_thenNamesReportDaysAndZone() throws IOException {
        Map<String, Cell> cells = cells(report("total-chats", "--month", "2024-03"), 1);

        assertThat(cell(cells, "A1").value()).isEqualTo("Total chats, March 2024");
        assertThat(cell(cells, "A2").value()).isEqualTo("2024-03-01 to 2024-03-31");
        assertThat(cell(cells, "A3").value()).isEqualTo("Europe/Warsaw, time zone of the account");
    }

    @Test
    void days_thenAreDatesAndCountsAreNumbers() throws IOException {
        Map<String, Cell> cells = cells(report("total-chats", "--month", "2024-02"), 1);

        // the 45,351st day is 29 February 2024
        assertThat(cell(cells, "A34")).isEqualTo(new Cell("n", "45351.0", "yyyy-mm-dd"));
        assertThat(cell(cells, "C34")).isEqualTo(new Cell("n", "10.0", "#,##0"));
        assertThat(cell(cells, "A35").value()).isEqualTo("total");
        assertThat(cell(cells, "C35").value()).isEqualTo("234.0");
    }

    @Test
    void hours_thenAreTimes() throws IOException {
        Map<String, Cell> cells = cells(report("total-chats", "--period", "2024-03-12"), 1);

        assertThat(cell(cells, "A12").format()).isEqualTo("yyyy-mm-dd hh:mm");
        assertThat(Double.parseDouble(cell(cells, "A12").value())).isEqualTo(45_363.25);
    }

    @Test
    void overview_thenHasSharesAsPercentagesTimesAsDurationsAndAPageOfAgents() throws IOException {
        Map<String, Document> parts = report("overview", "--month", "2024-03");
        Map<String, Cell> cells = cells(parts, 1);

        assertThat(cell(cells, "A11").value()).isEqualTo("Satisfaction");
        assertThat(cell(cells, "B11")).isEqualTo(new Cell("n", "0.8", "0.0%"));
        assertThat(cell(cells, "D11").format()).isEqualTo("+0.0\\ \\p\\p;-0.0\\ \\p\\p;0.0\\ \\p\\p");
        assertThat(Double.parseDouble(cell(cells, "D11").value())).isEqualTo(5.0);
        assertThat(cell(cells, "E11").value()).isEqualTo("~");
        assertThat(cell(cells, "A14").value()).isEqualTo("Wait until the chat, mean time");
        assertThat(cell(cells, "B14").format()).isEqualTo("[h]:mm:ss");
        assertThat(Double.parseDouble(cell(cells, "B14").value()) * 86_400).isCloseTo(28.0, within(1e-9));
        assertThat(cell(cells(parts, 2), "A6").value()).isEqualTo("nora@example.com");
        assertThat(cell(cells(parts, 2), "B6").value()).isEqualTo("252.0");
    }

    @Test
    void headersOfAComparison_thenNameTheirFigureAndSheetsTheReport() throws IOException {
        Map<String, Document> parts = report("scorecard", "--month", "2024-03", "--compare", "previous");
        Map<String, Cell> cells = cells(parts, 1);

        assertThat(List.of("E5", "F5", "G5", "H5", "I5").stream()
                        .map(place -> cell(cells, place).value()))
                .containsExactly(
                        "chats: uncertain",
                        "good ratings",
                        "good ratings before",
                        "good ratings: change a day",
                        "good ratings: uncertain");
        assertThat(cells.keySet().stream()
                        .filter(place -> place.matches("[A-Z]+5"))
                        .map(place -> cell(cells, place).value()))
                .doesNotHaveDuplicates()
                .hasSize(1 + 9 * 4);
        assertThat(elements(part(parts, "xl/workbook.xml"), "sheet").get(0).getAttribute("name"))
                .isEqualTo("scorecard");
    }

    @Test
    void text_thatLooksLikeAFormula_thenIsAText() throws IOException {
        for (String name : List.of("=1+1", "+1", "-1", "@a", "=HYPERLINK(\"http://example.org\")", "<b>&\u0007")) {
            Sheet sheet = Sheets.ofAgents(List.of(ReportColumn.of("chats")), name);
            Map<String, Document> parts = parts(XlsxFile.of(sheet.visible()));

            assertThat(cell(cells(parts, 1), "A7").type()).isEqualTo("s");
            assertThat(cell(cells(parts, 1), "A7").value()).startsWith(name.substring(0, 2));
            assertThat(elements(part(parts, "xl/worksheets/sheet1.xml"), "f")).isEmpty();
        }
    }

    @Test
    void number_thatIsAbsent_thenHasNoCell() throws IOException {
        Line line = new Line("a", "a", List.of(), List.of(Optional.empty(), Optional.of(BigDecimal.ONE)));
        Sheet sheet = new Sheet(
                Sheets.question(ReportName.SCORECARD),
                "agent",
                List.of(ReportColumn.of("chats"), ReportColumn.of("good")),
                List.of(line),
                Optional.empty(),
                List.of(),
                List.of(),
                List::of);

        Map<String, Cell> cells = cells(parts(XlsxFile.of(sheet)), 1);

        assertThat(cells).doesNotContainKey("B6").containsKey("C6");
    }
}

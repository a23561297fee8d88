package io.github.livechat4j.cli.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page of the example {@code chart.sql}. */
final class WarehouseChart {

    private WarehouseChart() {}

    /** Returns the number of chats of each day that the page shows, the earliest first. */
    static List<Long> chats(String page) throws Exception {
        assertThat(page).startsWith("<!doctype html>");
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page.substring("<!doctype html>".length()))));
        NodeList days = document.getElementsByTagName("g");
        List<Long> chats = new ArrayList<>();
        for (int i = 0; i < days.getLength(); i++) {
            Element day = (Element) days.item(i);
            long shown = Long.parseLong(day.getElementsByTagName("text").item(0).getTextContent());
            assertThat(day.getElementsByTagName("title").item(0).getTextContent())
                    .contains(": " + shown + " chats, ");
            chats.add(shown);
        }
        return chats;
    }
}

package io.github.livechat4j.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The relative links of a Markdown file, as a repository host resolves them. */
final class MarkdownLinks extends AbstractVisitor {

    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    private static final Pattern OTHER_HOST = Pattern.compile("([a-zA-Z][a-zA-Z+.-]*:|//).*");
    private static final Pattern HTML_LINK = Pattern.compile("\\b(?:href|src|srcset)=\"([^\"]*)\"");

    private final Path document;
    private final List<String> dead = new ArrayList<>();

    private MarkdownLinks(Path document) {
        this.document = document;
    }

    /**
     * Returns the links of a document whose file or heading does not exist.
     *
     * @param document the Markdown file
     * @return each dead link with the name of the document and its line
     */
    static List<String> dead(Path document) throws IOException {
        MarkdownLinks links = new MarkdownLinks(document);
        PARSER.parse(Files.readString(document)).accept(links);
        return links.dead;
    }

    @Override
    public void visit(Link link) {
        check(link, link.getDestination());
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        check(image, image.getDestination());
    }

    @Override
    public void visit(HtmlInline html) {
        checkHtml(html, html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        checkHtml(html, html.getLiteral());
    }

    private void checkHtml(Node node, String html) {
        Matcher links = HTML_LINK.matcher(html.startsWith("<!--") ? "" : html);
        while (links.find()) {
            check(node, links.group(1));
        }
    }

    private void check(Node node, String link) {
        if (OTHER_HOST.matcher(link).matches()) {
            return;
        }
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
        boolean isThere = Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
        if (!isThere) {
            dead.add(document.getFileName() + ":" + line(node) + " links to " + link);
        }
    }

    private static int line(Node node) {
        Node block = node;
        while (block.getSourceSpans().isEmpty()) {
            block = block.getParent();
        }
        return block.getSourceSpans().get(0).getLineIndex() + 1;
    }

    private static Set<String> anchors(Path target) {
        Set<String> anchors = new HashSet<>();
        Map<String, Integer> uses = new HashMap<>();
        if (!target.toString().endsWith(".md")) {
            return anchors;
        }
        try {
            PARSER.parse(Files.readString(target)).accept(new AbstractVisitor() {
                @Override
                public void visit(Heading heading) {
                    String anchor = anchor(heading);
                    int before = uses.merge(anchor, 1, Integer::sum) - 1;
                    anchors.add(before == 0 ? anchor : anchor + "-" + before);
                }
            });
        } catch (IOException e) {
            throw new AssertionError(target + " cannot be read", e);
        }
        return anchors;
    }

    private static String anchor(Heading heading) {
        StringBuilder text = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_\\- ]", "")
                .replace(' ', '-');
    }
}

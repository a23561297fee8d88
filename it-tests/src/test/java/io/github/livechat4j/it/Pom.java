package io.github.livechat4j.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A pom of this repository.
 *
 * @param file the file
 * @param document its content
 */
record Pom(Path file, Document document) {

    private static final Path ROOT = Path.of("..");

    static Pom of(Path file) {
        try {
            return new Pom(
                    file,
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("could not read " + file, e);
        }
    }

    /** Returns all poms of this repository, except those in a build directory. */
    static List<Pom> all() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.endsWith("pom.xml"))
                    .filter(file -> !file.toString().contains("target"))
                    .sorted()
                    .map(Pom::of)
                    .toList();
        }
    }

    /** Returns the poms of the modules in the default build, the parent first. */
    static List<Pom> modules() {
        Pom parent = of(ROOT.resolve("pom.xml"));
        List<Pom> modules = new ArrayList<>(List.of(parent));
        for (String module : parent.texts("/project/modules/module | /project/profiles/profile/modules/module").stream()
                .distinct()
                .toList()) {
            modules.add(of(ROOT.resolve(module).resolve("pom.xml")));
        }
        return modules;
    }

    boolean isPublished() {
        return !text("/project/properties/maven.deploy.skip").equals("true");
    }

    String artifactId() {
        return text("/project/artifactId");
    }

    /** Returns the text at an XPath; empty if there is none. */
    String text(String path) {
        List<String> texts = texts(path);
        return texts.isEmpty() ? "" : texts.get(0);
    }

    List<String> texts(String path) {
        try {
            NodeList nodes =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
            List<String> texts = new ArrayList<>();
            for (int node = 0; node < nodes.getLength(); node++) {
                texts.add(nodes.item(node).getTextContent().strip());
            }
            return texts;
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}

package io.github.livechat4j.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * The public classes and the properties of the starter. {@code javap} reads the classes, since loading them would
 * require all of Spring on the class path of these tests.
 */
final class StarterApi {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final ToolProvider JAVAP =
            ToolProvider.findFirst("javap").orElseThrow(() -> new IllegalStateException("this JDK has no javap"));

    private StarterApi() {}

    static Collection<String> lines(ClassFiles starter) {
        List<String> lines = new ArrayList<>();
        starter.names().forEach(name -> describe(starter, name, lines));
        try (InputStream metadata = StarterApi.class.getClassLoader().getResourceAsStream(METADATA)) {
            if (metadata == null) {
                throw new IllegalStateException(METADATA + " is not on the class path");
            }
            JsonNode properties = new ObjectMapper().readTree(metadata).path("properties");
            properties.forEach(
                    property -> lines.add("property " + property.path("name").asText() + " : "
                            + property.path("type").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static void describe(ClassFiles starter, String name, Collection<String> lines) {
        StringWriter out = new StringWriter();
        JAVAP.run(
                new PrintWriter(out),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                "-protected",
                "-cp",
                starter.location().toString(),
                name);
        List<String> printed = out.toString()
                .lines()
                .filter(line -> !line.startsWith("Compiled from"))
                .map(String::strip)
                .toList();
        if (!printed.get(0).startsWith("public ")) {
            return;
        }
        String type = name.replace('$', '.');
        lines.add(type + " " + (printed.get(0).contains(" interface ") ? "interface" : "class"));
        printed.stream()
                .skip(1)
                .filter(line -> line.endsWith(";"))
                .flatMap(line -> member(line.substring(0, line.length() - 1), name))
                .forEach(member -> lines.add(type + "#" + member));
    }

    /**
     * Returns a member in the form of {@link PublicApi}. Constructors of property records are skipped, since only
     * Spring calls them, by name.
     */
    private static Stream<String> member(String declaration, String type) {
        String line = declaration.replaceAll(" throws .*", "").replace('$', '.');
        String words =
                line.replaceAll("\\b(public|protected|static|final|abstract|default|synchronized|native)\\s+", "");
        String own = type.replace('$', '.');
        if (words.startsWith(own + "(")) {
            return own.contains("Properties") ? Stream.empty() : Stream.of("new" + words.substring(own.length()));
        }
        int arguments = words.indexOf('(');
        int name = words.lastIndexOf(' ', arguments < 0 ? words.length() : arguments);
        String signature = words.substring(name + 1);
        return Stream.of(signature + " : " + words.substring(0, name));
    }
}

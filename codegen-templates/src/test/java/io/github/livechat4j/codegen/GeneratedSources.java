package io.github.livechat4j.codegen;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.DefaultGenerator;

/** The sources that the generator writes for a contract, by their path below the package. */
final class GeneratedSources {

    private static final String PACKAGE = "org/example/kites";

    /** The sources of the tiny contract, for tests that only read them. */
    static final GeneratedSources OF_TINY_CONTRACT = ofTinyContract();

    private final Map<String, String> sources = new TreeMap<>();

    private GeneratedSources() {}

    static String tinyContract() {
        try (var resource = GeneratedSources.class.getResourceAsStream("/tiny.yaml")) {
            if (resource == null) {
                throw new IllegalStateException("tiny.yaml is missing");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GeneratedSources ofTinyContract() {
        try {
            Path folder = Files.createTempDirectory("tiny");
            GeneratedSources generated = of(tinyContract(), folder);
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
            return generated;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GeneratedSources of(String contract, Path folder) {
        return of(contract, folder, null);
    }

    /**
     * Generates the sources of a contract.
     *
     * @param places the file with the location of each part of the contract; null if there is none
     */
    static GeneratedSources of(String contract, Path folder, @Nullable Path places) {
        LiveChatCodegen codegen = new LiveChatCodegen();
        if (places != null) {
            codegen.additionalProperties().put("places", places.toString());
        }
        generate(contract, folder, codegen);
        GeneratedSources generated = new GeneratedSources();
        Path root = folder.resolve("src/main/java").resolve(PACKAGE);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.startsWith(root)) {
                    generated.sources.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return generated;
    }

    /** Returns the generated descriptor of a module. */
    static String moduleOf(String contract, Path folder, String name) {
        LiveChatCodegen codegen = new LiveChatCodegen();
        codegen.additionalProperties().put(LiveChatCodegen.MODULE_NAME, name);
        generate(contract, folder, codegen);
        try {
            return Files.readString(folder.resolve("src/main/java/module-info.java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a source in one line, for comparisons that do not depend on line breaks. */
    static String oneLine(String source) {
        return source.replaceAll("\\s+", " ");
    }

    private static void generate(String contract, Path folder, LiveChatCodegen codegen) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        OpenAPI document =
                new OpenAPIParser().readContents(contract, null, options).getOpenAPI();
        codegen.setOutputDir(folder.toString());
        codegen.setApiPackage("org.example.kites.api");
        codegen.setModelPackage("org.example.kites.model");
        new DefaultGenerator(false)
                .opts(new ClientOptInput().openAPI(document).config(codegen))
                .generate();
    }

    List<String> files() {
        return List.copyOf(sources.keySet());
    }

    List<String> texts() {
        return List.copyOf(sources.values());
    }

    String file(String name) {
        String source = sources.get(name);
        if (source == null) {
            throw new IllegalArgumentException("not generated: " + name + ", but " + sources.keySet());
        }
        return source;
    }
}

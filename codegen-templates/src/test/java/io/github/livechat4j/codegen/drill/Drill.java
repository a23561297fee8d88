package io.github.livechat4j.codegen.drill;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.github.livechat4j.codegen.LiveChatCodegen;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.DefaultGenerator;

/**
 * Bundles a changed contract, generates the client and compiles it, in this JVM. The client of the unchanged contract
 * is compiled once; after a change only the files that differ are compiled.
 */
final class Drill {

    private static final Path SPEC = Path.of("../spec");
    private static final Map<Path, Drill> SHARED = new HashMap<>();

    private final Path folder;
    private final Method build;
    private final AtomicInteger number = new AtomicInteger();

    /**
     * The result of a change.
     *
     * @param refusal the messages of {@code spec}; empty if it accepted the change
     * @param fault the error of a later step; empty if there is none
     * @param warnings the warnings of {@code spec}
     * @param directory the directory of the changed contract and its client
     */
    record Outcome(String refusal, String fault, List<String> warnings, Path directory) {

        boolean isRefused() {
            return !refusal.isEmpty();
        }

        String source(String file) throws IOException {
            try (Stream<Path> files = Files.walk(directory.resolve("src"))) {
                Path found = files.filter(path -> path.getFileName().toString().equals(file))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("not generated: " + file));
                return Files.readString(found);
            }
        }
    }

    private Drill(Path folder, Method build) {
        this.folder = folder;
        this.build = build;
    }

    /** Creates a drill, and compiles the client of the unchanged contract. */
    static Drill in(Path folder) throws IOException, ReflectiveOperationException {
        if (Files.exists(folder)) {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
        // the jar of the module contains only the documents, and not the bundler
        URL[] classes = {SPEC.resolve("target/classes").toUri().toURL()};
        ClassLoader loader = new URLClassLoader(classes, Drill.class.getClassLoader());
        Method build = Class.forName("io.github.livechat4j.spec.BuildContract", true, loader)
                .getDeclaredMethod("build", Path.class, Path.class, Consumer.class);
        build.setAccessible(true);
        Drill drill = new Drill(folder, build);
        Outcome unchanged = drill.of("unchanged", contract -> {});
        if (unchanged.isRefused() || !unchanged.fault().isEmpty()) {
            throw new IllegalStateException("the contract as it is: " + unchanged);
        }
        return drill;
    }

    /** Returns the drill of this JVM; the first call compiles the client of the unchanged contract. */
    static synchronized Drill shared(Path folder) throws IOException, ReflectiveOperationException {
        Drill drill = SHARED.get(folder);
        if (drill == null) {
            drill = in(folder);
            SHARED.put(folder, drill);
        }
        return drill;
    }

    /** Returns the result of a random contract. */
    Outcome of(long seed, RandomContract random) throws IOException, ReflectiveOperationException {
        String name = "random" + seed;
        Outcome outcome =
                of(name, contract -> random.writeTo(folder.resolve(name).resolve("spec")));
        Files.writeString(
                folder.resolve(name).resolve("row.json"),
                Json.mapper().writeValueAsString(Map.of("change", "random contract " + seed)));
        return outcome;
    }

    /** Returns the result of {@code spec} for a contract that it must reject, and deletes the contract. */
    Outcome ofUnsound(RandomContract random) throws IOException, ReflectiveOperationException {
        Path directory = folder.resolveSibling("drill-unsound");
        if (Files.exists(directory)) {
            MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
        }
        ChangedContract.copy(SPEC, directory.resolve("spec"));
        random.writeTo(directory.resolve("spec"));
        return built(directory, new ArrayList<>());
    }

    Outcome of(Change change) throws IOException, ReflectiveOperationException {
        String name = "change" + number.getAndIncrement();
        Outcome outcome = of(name, contract -> contract.apply(change));
        Files.writeString(folder.resolve(name).resolve("row.json"), change.row().toString());
        return outcome;
    }

    private interface Edit {
        void apply(ChangedContract contract) throws IOException;
    }

    private Outcome of(String name, Edit edit) throws IOException, ReflectiveOperationException {
        Path directory = folder.resolve(name);
        edit.apply(ChangedContract.copy(SPEC, directory.resolve("spec")));
        List<String> warnings = new ArrayList<>();
        Outcome built = built(directory, warnings);
        if (built.isRefused() || !built.fault().isEmpty()) {
            return built;
        }
        Path document = directory.resolve("classes/livechat4j/openapi.json");
        return new Outcome("", generated(directory, Files.readString(document)), warnings, directory);
    }

    /** Builds the contract with {@code spec}. */
    private Outcome built(Path directory, List<String> warnings) throws IOException, ReflectiveOperationException {
        Path documents = Files.createDirectories(directory.resolve("classes/livechat4j"));
        Consumer<Object> heard = warning -> warnings.add(String.valueOf(warning));
        try {
            build.invoke(null, directory.resolve("spec"), documents, heard);
        } catch (InvocationTargetException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            boolean meant = cause.getClass().getSimpleName().equals("ContractException");
            return meant
                    ? new Outcome(String.valueOf(cause.getMessage()), "", warnings, directory)
                    : new Outcome("", "spec failed: " + cause, warnings, directory);
        }
        return new Outcome("", "", warnings, directory);
    }

    private String generated(Path directory, String contract) throws IOException {
        try {
            generate(contract, directory);
        } catch (RuntimeException | StackOverflowError e) {
            Throwable cause = e;
            while (cause.getCause() != null && !cause.getClass().getSimpleName().equals("UnfitContractException")) {
                cause = cause.getCause();
            }
            return "the generator failed: " + cause;
        }
        return String.join("\n", compile(directory));
    }

    private static void generate(String contract, Path directory) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        OpenAPI document =
                new OpenAPIParser().readContents(contract, null, options).getOpenAPI();
        LiveChatCodegen codegen = new LiveChatCodegen();
        codegen.setOutputDir(directory.resolve("src").toString());
        codegen.additionalProperties()
                .put(
                        "places",
                        directory
                                .resolve("classes/livechat4j/openapi-places.json")
                                .toString());
        codegen.setApiPackage("io.github.livechat4j.api");
        codegen.setModelPackage("io.github.livechat4j.model");
        codegen.additionalProperties().put(LiveChatCodegen.UNFORMATTED, "true");
        new DefaultGenerator(false)
                .opts(new ClientOptInput().openAPI(document).config(codegen))
                .generate();
    }

    private List<String> compile(Path directory) throws IOException {
        Path unchanged = folder.resolve("unchanged");
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory.resolve("src"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Path before = unchanged.resolve(directory.relativize(file).toString());
                if (before.equals(file) || !Files.exists(before) || Files.mismatch(before, file) >= 0) {
                    sources.add(file);
                }
            }
        }
        return sources.isEmpty()
                ? List.of()
                : messages(sources, directory.resolve("classes"), unchanged.resolve("classes"));
    }

    private static List<String> messages(List<Path> sources, Path classes, Path unchanged) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            List<String> options = List.of(
                    // the class path of the tests would cause warnings that do not concern the generated code
                    "-Xlint:all,-path,-classfile",
                    "-Xdoclint:all,-missing",
                    "-Werror",
                    "-parameters",
                    "-proc:none",
                    "--release",
                    "17",
                    "-cp",
                    unchanged + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                    "-d",
                    classes.toString());
            compiler.getTask(null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return diagnostics.getDiagnostics().stream().map(Drill::line).toList();
    }

    private static String line(javax.tools.Diagnostic<? extends JavaFileObject> diagnostic) {
        @Nullable JavaFileObject source = diagnostic.getSource();
        String file = source == null ? "javac" : source.getName().replaceAll(".*/", "");
        return file + ":" + diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT);
    }
}

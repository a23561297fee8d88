package io.github.livechat4j.it;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Compiles a snippet and runs it against a sandbox. Errors name the line in the document. */
final class SnippetRun {

    private static final String NAME = "Piece";
    static final String FILE = NAME + ".java";

    /** Imports that an editor adds for the reader. */
    private static final List<String> IMPORTED = List.of(
            "java.io.*",
            "java.net.*",
            "java.nio.file.*",
            "java.time.*",
            "java.util.*",
            "java.util.concurrent.*",
            "java.util.concurrent.atomic.*",
            "java.util.stream.*",
            "com.sun.net.httpserver.HttpServer",
            "io.github.livechat4j.archive.*",
            "io.github.livechat4j.auth.*",
            "io.github.livechat4j.client.*",
            "io.github.livechat4j.error.*",
            "io.github.livechat4j.http.*",
            "io.github.livechat4j.model.*",
            "io.github.livechat4j.paging.*",
            "io.github.livechat4j.reports.*",
            "io.github.livechat4j.sync.*",
            "io.github.livechat4j.testkit.*",
            "io.github.livechat4j.webhooks.*",
            "org.junit.jupiter.api.*",
            "static org.assertj.core.api.Assertions.*");

    private final Snippet snippet;
    private final Path directory;

    SnippetRun(Snippet snippet, Path directory) {
        this.snippet = snippet;
        this.directory = directory;
    }

    /** Runs the snippet with variables that it may use; its own variables take precedence. */
    void against(LiveChatSandbox sandbox, String login, String token) throws Exception {
        compile();
        URL[] classes = {directory.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            if (snippet.testClass().isEmpty()) {
                loader.loadClass(NAME)
                        .getMethod(
                                "run", LiveChat.class, LiveChatSandbox.class, String.class, String.class, String.class)
                        .invoke(null, sandbox.client(), sandbox, login, token, sandbox.baseUrl());
            } else {
                test(loader.loadClass(snippet.testClass()));
            }
        } catch (InvocationTargetException e) {
            throw failure(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private void test(Class<?> type) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(type))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        summary.getFailures().stream().findFirst().ifPresent(failure -> {
            throw failure(failure.getException());
        });
        if (summary.getTestsSucceededCount() == 0) {
            throw new AssertionError(snippet + " has tests, but none of them ran");
        }
    }

    private AssertionError failure(Throwable cause) {
        String place = Arrays.stream(cause.getStackTrace())
                .filter(frame -> FILE.equals(frame.getFileName()))
                .findFirst()
                .map(frame -> snippet.at(frame.getLineNumber()))
                .orElseGet(snippet::toString);
        return new AssertionError(place + " fails: " + cause, cause);
    }

    private void compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options =
                List.of("-d", directory.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
        if (!compiler.getTask(null, null, found, options, null, List.of(new Source(source())))
                .call()) {
            throw new AssertionError(found.getDiagnostics().stream()
                    .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                    .map(error -> snippet.at(error.getLineNumber()) + " does not compile: " + error.getMessage(null))
                    .collect(Collectors.joining("\n")));
        }
    }

    /**
     * Returns the source with the line numbers of the document, so that compiler errors and stack traces contain these.
     */
    private String source() {
        NavigableMap<Integer, String> code = snippet.code();
        String imports = code.values().stream().filter(SnippetRun::isImport).collect(Collectors.joining(" "))
                + IMPORTED.stream().map(each -> " import " + each + ";").collect(Collectors.joining());
        StringBuilder source = new StringBuilder(imports);
        boolean statements = snippet.testClass().isEmpty();
        if (statements) {
            source.append(
                    " public final class " + NAME + " { public static void run(" + given() + ") throws Exception {");
        }
        for (int line = 2; line <= code.lastKey(); line++) {
            String text = code.getOrDefault(line, "");
            source.append('\n').append(isImport(text) ? "" : text);
        }
        return source.append(statements ? "\n}}\n" : "\n").toString();
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ");
    }

    private String given() {
        String text = String.join("\n", snippet.code().values());
        return List.of("LiveChat livechat", "LiveChatSandbox sandbox", "String login", "String token", "String baseUrl")
                .stream()
                .map(each -> text.contains(each + " =") ? each + "Given" : each)
                .collect(Collectors.joining(", "));
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///" + FILE), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}

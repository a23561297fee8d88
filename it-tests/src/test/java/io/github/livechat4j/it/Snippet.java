package io.github.livechat4j.it;

import io.github.livechat4j.client.LiveChat;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A piece of Java in a document, which compiles and runs as it stands there.
 *
 * @param file the document
 * @param line the line at which it begins, counted from 1
 * @param code the piece
 */
record Snippet(Path file, int line, String code) {

    private static final Pattern FENCED = Pattern.compile("(?ms)^```java\\R(.*?)^```$");

    /** A reader's editor would find these. */
    private static final List<String> IMPORTED = List.of(
            "java.io",
            "java.net",
            "java.nio.file",
            "java.time",
            "java.util",
            "java.util.concurrent",
            "java.util.stream",
            "io.github.livechat4j.auth",
            "io.github.livechat4j.client",
            "io.github.livechat4j.error",
            "io.github.livechat4j.http",
            "io.github.livechat4j.model",
            "io.github.livechat4j.paging",
            "io.github.livechat4j.archive",
            "io.github.livechat4j.reports",
            "io.github.livechat4j.testkit");

    /** What a piece may use without making it. */
    private static final String GIVEN = "String login, String token, String baseUrl";

    static List<Snippet> in(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Snippet> found = new ArrayList<>();
        Matcher fenced = FENCED.matcher(text);
        while (fenced.find()) {
            int line = (int) text.substring(0, fenced.start(1)).lines().count() + 1;
            found.add(new Snippet(file, line, fenced.group(1)));
        }
        return found;
    }

    /** Compiles it, and runs it with a client. */
    void run(LiveChat livechat, String login, String token, String baseUrl, Path directory) throws Exception {
        compile(directory);
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {directory.toUri().toURL()}, getClass().getClassLoader())) {
            loader.loadClass("Piece")
                    .getMethod("run", LiveChat.class, String.class, String.class, String.class)
                    .invoke(null, livechat, login, token, baseUrl);
        } catch (InvocationTargetException e) {
            throw new AssertionError(this + " fails", e.getCause());
        }
    }

    private void compile(Path directory) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        SimpleJavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Piece.java"), SimpleJavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source();
                    }
                };
        StringWriter said = new StringWriter();
        List<String> options =
                List.of("-d", directory.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
        if (!compiler.getTask(said, null, null, options, null, List.of(source)).call()) {
            throw new AssertionError(this + " does not compile:\n" + said + source());
        }
    }

    private String source() {
        String own = code.lines().filter(Snippet::isImport).collect(Collectors.joining("\n"));
        String rest = code.lines().filter(each -> !isImport(each)).collect(Collectors.joining("\n"));
        String imports =
                IMPORTED.stream().map(each -> "import " + each + ".*;\n").collect(Collectors.joining());
        String client = rest.contains("LiveChat livechat =") ? "given" : "livechat";
        return own + "\n" + imports + "public final class Piece {\npublic static void run(LiveChat " + client + ", "
                + GIVEN + ") throws Exception {\n" + rest + "\n}\n}\n";
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ");
    }

    @Override
    public String toString() {
        return file.normalize() + ":" + line;
    }
}

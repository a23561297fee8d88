package io.github.livechat4j.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Libraries that are too large for the jar of the command. They are loaded from jars of the user. */
public final class UserJars {

    private static final String VARIABLE = "LIVECHAT_DRIVERS";
    private static final String DIRECTORY = ".livechat4j/lib";

    private final @Nullable Path option;
    private final Path path;
    private final String artifact;

    /**
     * Finds the place of the jars.
     *
     * @param surroundings environment and home directory
     * @param option the path of {@code --drivers}; null without that option
     * @param artifact the coordinates of the artifact that is needed, for advice
     */
    public UserJars(Surroundings surroundings, @Nullable Path option, String artifact) {
        this.option = option;
        this.path = path(surroundings, option);
        this.artifact = artifact;
    }

    /**
     * Finds the place of a jar of this project, which has its libraries within it.
     *
     * @param surroundings environment and home directory
     * @param option the path of {@code --drivers}; null without that option
     * @param name the name of the artifact
     * @return the place
     */
    public static UserJars ofThisProject(Surroundings surroundings, @Nullable Path option, String name) {
        try {
            String artifact = "io.github.livechat4j:" + name + ":" + Version.number() + ":jar:standalone";
            return new UserJars(surroundings, option, artifact);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path path(Surroundings surroundings, @Nullable Path option) {
        String variable = surroundings.environment().getOrDefault(VARIABLE, "");
        if (option != null) {
            return option;
        }
        return variable.isBlank() ? surroundings.home().resolve(DIRECTORY) : FileNames.path(variable);
    }

    /**
     * Runs a command with the jars in the class loader of this thread.
     *
     * @param command the command
     * @return its exit code
     * @throws Failure if {@code --drivers} names no file and no directory
     */
    public int with(IntSupplier command) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(jars().toArray(URL[]::new), UserJars.class.getClassLoader())) {
            thread.setContextClassLoader(loader);
            return command.getAsInt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private List<URL> jars() throws IOException {
        List<URL> jars = new ArrayList<>();
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.list(path)) {
                for (Path file : files.sorted().toList()) {
                    if (file.toString().endsWith(".jar")) {
                        jars.add(url(file));
                    }
                }
            }
        } else if (Files.exists(path)) {
            jars.add(url(path));
        } else if (option != null) {
            throw Failure.of(ExitCode.USAGE, "--drivers: there is no " + path).advise(advice());
        }
        return jars;
    }

    private static URL url(Path file) throws MalformedURLException {
        return file.toUri().toURL();
    }

    /**
     * Returns how to get the jar.
     *
     * @return a command
     */
    public String advice() {
        Path directory = path.toString().endsWith(".jar") && path.getParent() != null ? path.getParent() : path;
        return "get it by: mvn dependency:copy -Dartifact=" + artifact + " -DoutputDirectory=" + directory;
    }
}

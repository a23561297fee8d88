package io.github.livechat4j.it.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A master and two workers of Spark as processes, with the jars of this class path. They end with this process at the
 * latest.
 */
final class StandaloneCluster implements AutoCloseable {

    private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://[0-9.:]+)");
    private static final Pattern PAGE = Pattern.compile("started at (http://\\S+)");
    private static final Pattern REGISTERED = Pattern.compile("(Successfully registered with master)");
    private static final int PATIENCE_SECONDS = 60;

    private final Path home;
    private final List<Process> processes = new ArrayList<>();
    private final String url;
    private final String page;
    private final Thread end = new Thread(this::kill);
    private final String logging;

    /**
     * Starts the processes.
     *
     * @param home an empty directory
     */
    StandaloneCluster(Path home) throws IOException, InterruptedException {
        this.home = home;
        Path configuration = home.resolve("log4j2.properties");
        Files.writeString(configuration, """
                appender.console.type = Console
                appender.console.name = console
                appender.console.target = SYSTEM_ERR
                appender.console.layout.type = PatternLayout
                appender.console.layout.pattern = %d{HH:mm:ss} %p %c{1}: %m%n%ex
                rootLogger.level = debug
                rootLogger.appenderRef.console.ref = console
                """);
        logging = "-Dlog4j2.configurationFile=" + configuration;
        Runtime.getRuntime().addShutdownHook(end);
        Path jars = Files.createDirectories(home.resolve("jars"));
        for (Path jar : entries(true)) {
            Path link = jars.resolve(jar.getFileName());
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, jar.toAbsolutePath());
            }
        }
        // Spark looks for this file of its distribution
        Files.writeString(home.resolve("RELEASE"), "test\n");
        start(
                "master",
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--webui-port",
                "0");
        url = await("master", MASTER);
        page = await("master", PAGE);
        for (String name : List.of("worker1", "worker2")) {
            start(
                    name,
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "-c",
                    "1",
                    "-m",
                    "1g",
                    "--work-dir",
                    home.resolve(name).toString(),
                    "--webui-port",
                    "0",
                    url);
        }
        await("worker1", REGISTERED);
        await("worker2", REGISTERED);
    }

    /** Returns the jars or the directories of the class path. */
    private static List<Path> entries(boolean areJars) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> Files.isRegularFile(entry) == areJars && Files.exists(entry))
                .toList();
    }

    private void start(String name, String type, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                logging,
                "-cp",
                home.resolve("jars") + "/*" + File.pathSeparator + classes(),
                UntilParentEnds.class.getName(),
                type));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        processes.add(builder.start());
    }

    private String await(String name, Pattern wanted) throws IOException, InterruptedException {
        Path log = home.resolve(name + ".log");
        for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
            Matcher found = wanted.matcher(Files.exists(log) ? Files.readString(log) : "");
            if (found.find()) {
                return found.group(1);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IOException(name + " does not start:\n" + Files.readString(log));
    }

    /** Returns the address for drivers. */
    String url() {
        return url;
    }

    /** Returns the address of the master's page. */
    String page() {
        return page;
    }

    /** Returns the class path of executors besides Spark: the classes of this project, with those of tests. */
    static String classes() {
        return entries(false).stream()
                .map(directory -> directory.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Returns the option of a JVM that logs all at DEBUG. */
    String logging() {
        return logging;
    }

    /** Returns the running executors. */
    List<ProcessHandle> executors() {
        return processes.stream()
                .flatMap(process -> process.toHandle().descendants())
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    /** Returns the logs of the master, the workers and the executors. */
    List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(home.resolve("jars")))
                    .toList();
        }
    }

    private void kill() {
        executors().forEach(ProcessHandle::destroyForcibly);
        processes.forEach(Process::destroyForcibly);
    }

    @Override
    public void close() {
        kill();
        processes.forEach(process -> process.onExit().join());
        Runtime.getRuntime().removeShutdownHook(end);
    }
}

package io.github.livechat4j.it.advisories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Fails the build if users would run an artifact with an advisory. */
public final class CheckArtifacts {

    private CheckArtifacts() {}

    /**
     * Checks bills of materials.
     *
     * @param arguments whether Maven is offline, the list of advisories, then bills of materials and jars that contain
     *     other jars. A missing bill is only reported if Maven is offline, since its plugin does not run then
     * @throws IOException if one of them cannot be read
     * @throws IllegalStateException if an artifact is on the list; the message names each with its file
     */
    public static void main(String[] arguments) throws IOException {
        List<Path> files = Stream.of(arguments).skip(1).map(Path::of).toList();
        boolean isOffline = arguments[0].equals("offline=true");
        List<Path> missing =
                files.stream().filter(file -> isOffline && !Files.exists(file)).toList();
        missing.forEach(file ->
                System.out.println("not held to the list of advisories, since Maven is offline: " + file.normalize()));
        check(
                Clock.systemUTC(),
                files.get(0),
                files.stream().skip(1).filter(file -> !missing.contains(file)).toList());
    }

    static void check(Clock clock, Path advisories, List<Path> files) throws IOException {
        AdvisoryList list = AdvisoryList.read(advisories);
        Set<CarriedArtifact> all = new TreeSet<>();
        for (Path file : files) {
            all.addAll(CarriedArtifact.of(file));
        }
        StringJoiner faults = new StringJoiner("\n  ", "users would run artifacts with known problems:\n  ", "");
        faults.setEmptyValue("");
        list.faults(all, LocalDate.now(clock)).forEach(faults::add);
        if (faults.length() > 0) {
            throw new IllegalStateException(
                    faults + "\n  raise the version, or note an exception with reason and end in " + advisories);
        }
    }
}

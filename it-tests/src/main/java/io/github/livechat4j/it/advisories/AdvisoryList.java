package io.github.livechat4j.it.advisories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The list in {@code docs/advisories.yaml}.
 *
 * @param advisories advisories and ends of life
 * @param tolerated advisories that are tolerated for some time
 */
record AdvisoryList(List<Advisory> advisories, List<Tolerated> tolerated) {

    private static final Set<String> PARTS = Set.of("advisories", "ends-of-life", "exceptions");

    /**
     * Reads the list.
     *
     * @param file the file
     * @return the list
     * @throws IOException if the file cannot be read, or an entry lacks a key; the message names the key
     */
    static AdvisoryList read(Path file) throws IOException {
        JsonNode document = new YAMLMapper().readTree(Files.readString(file));
        refuseUnknown(document, PARTS, file.toString());
        List<Advisory> advisories = new ArrayList<>();
        for (JsonNode entry : document.path("advisories")) {
            advisories.add(advisory(entry, "id", "noted"));
        }
        for (JsonNode entry : document.path("ends-of-life")) {
            advisories.add(advisory(entry, "what", "ended"));
        }
        List<Tolerated> tolerated = new ArrayList<>();
        for (JsonNode entry : document.path("exceptions")) {
            refuseUnknown(entry, Set.of("artifact", "id", "reason", "noted", "until"), entry.toString());
            tolerated.add(new Tolerated(
                    text(entry, "artifact"),
                    text(entry, "id"),
                    text(entry, "reason"),
                    day(entry, "noted"),
                    day(entry, "until")));
        }
        return new AdvisoryList(advisories, tolerated);
    }

    private static Advisory advisory(JsonNode entry, String name, String from) throws IOException {
        refuseUnknown(
                entry,
                new TreeSet<>(List.of("artifact", "affected", name, from, "why", "source", "noted")),
                entry.toString());
        day(entry, "noted");
        return new Advisory(
                text(entry, "artifact"),
                text(entry, "affected"),
                text(entry, name),
                // an advisory applies at once, regardless of the day of its publication
                from.equals("ended") ? day(entry, from) : LocalDate.MIN,
                text(entry, "why"),
                text(entry, "source"));
    }

    private static void refuseUnknown(JsonNode table, Set<String> known, String where) throws IOException {
        for (var names = table.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw new IOException(
                        where + " has \"" + name + "\", but known are only " + String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    private static String text(JsonNode entry, String name) throws IOException {
        String text = entry.path(name).asText().strip();
        if (text.isEmpty()) {
            throw new IOException("an entry lacks \"" + name + "\": " + entry);
        }
        return text;
    }

    private static LocalDate day(JsonNode entry, String name) throws IOException {
        try {
            return LocalDate.parse(text(entry, name));
        } catch (DateTimeException e) {
            throw new IOException("\"" + name + "\" is no day such as 2026-11-28: " + entry, e);
        }
    }

    /**
     * Finds artifacts that should not be used.
     *
     * @param carried the artifacts that users run
     * @param today the day
     * @return a sentence for each fault; empty if there is none
     */
    List<String> faults(Set<CarriedArtifact> carried, LocalDate today) {
        List<String> faults = new ArrayList<>();
        Set<Tolerated> used = new HashSet<>();
        for (CarriedArtifact artifact : carried) {
            for (Advisory advisory : advisories) {
                if (advisory.isAbout(artifact, today)) {
                    List<Tolerated> excepting = excepting(artifact, advisory).toList();
                    used.addAll(excepting);
                    if (excepting.stream().noneMatch(each -> !today.isAfter(each.until()))) {
                        faults.add(fault(artifact, advisory, excepting));
                    }
                }
            }
        }
        tolerated.stream()
                .filter(each -> !used.contains(each))
                .forEach(each -> faults.add("the exception for " + each.artifact() + " of " + each.id()
                        + " applies to no artifact: remove it"));
        return faults;
    }

    private Stream<Tolerated> excepting(CarriedArtifact artifact, Advisory advisory) {
        return tolerated.stream().filter(each -> each.isAbout(artifact, advisory));
    }

    private static String fault(CarriedArtifact artifact, Advisory advisory, List<Tolerated> over) {
        String end = over.isEmpty()
                ? ""
                : "; the exception of " + over.get(0).noted() + " held until "
                        + over.get(0).until();
        return artifact + ": " + advisory.id() + ", " + advisory.why() + " (versions " + advisory.affected() + ", by "
                + advisory.source() + ")" + end;
    }
}

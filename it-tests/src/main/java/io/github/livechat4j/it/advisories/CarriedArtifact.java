package io.github.livechat4j.it.advisories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * A published artifact, or a dependency of one.
 *
 * @param group its group
 * @param name its artifact id
 * @param version its version
 */
record CarriedArtifact(String group, String name, String version) implements Comparable<CarriedArtifact> {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads the artifacts of a file.
     *
     * @param file a CycloneDX bill of materials as JSON, or a jar that contains other jars with their
     *     {@code pom.properties}
     * @return the artifacts, at least one
     * @throws IOException if the file cannot be read, or names no artifact, so that nothing would be checked
     */
    static Set<CarriedArtifact> of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no " + file + "; mvn package makes it");
        }
        Set<CarriedArtifact> found = file.toString().endsWith(".jar") ? ofJar(file) : ofBill(file);
        if (found.isEmpty()) {
            throw new IOException(file + " tells of no artifact");
        }
        return found;
    }

    private static Set<CarriedArtifact> ofBill(Path file) throws IOException {
        JsonNode bill = JSON.readTree(Files.readAllBytes(file));
        if (!bill.path("bomFormat").asText().equals("CycloneDX")) {
            throw new IOException(file + " is no bill of materials of CycloneDX");
        }
        Set<CarriedArtifact> found = new TreeSet<>();
        add(bill.path("metadata").path("component"), found);
        bill.path("components").forEach(component -> add(component, found));
        return found;
    }

    private static void add(JsonNode component, Set<CarriedArtifact> found) {
        if (component.hasNonNull("group") && component.hasNonNull("version")) {
            found.add(new CarriedArtifact(
                    component.path("group").asText(),
                    component.path("name").asText(),
                    component.path("version").asText()));
        }
        component.path("components").forEach(inner -> add(inner, found));
    }

    private static Set<CarriedArtifact> ofJar(Path file) throws IOException {
        Set<CarriedArtifact> found = new TreeSet<>();
        try (JarFile jar = new JarFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith("META-INF/maven/")
                        && entry.getName().endsWith("/pom.properties")) {
                    Properties pom = new Properties();
                    try (InputStream in = jar.getInputStream(entry)) {
                        pom.load(in);
                    }
                    found.add(new CarriedArtifact(
                            pom.getProperty("groupId", ""),
                            pom.getProperty("artifactId", ""),
                            pom.getProperty("version", "")));
                }
            }
        }
        return found;
    }

    /** Returns {@code group:name}. */
    String key() {
        return group + ":" + name;
    }

    @Override
    public int compareTo(CarriedArtifact other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return key() + ":" + version;
    }
}

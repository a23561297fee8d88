package io.github.livechat4j.incremental;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a step of the build has read and written. A step writes it to a file at its end, and reads it when it runs
 * again.
 *
 * @param inputs the hash of the inputs; empty if nothing is known
 * @param outputs the written files, by their path below the output directory, with {@code /} on every system
 */
public record StepRecord(String inputs, Map<String, Output> outputs) {

    /** The record of a step that has not run. */
    public static final StepRecord NONE = new StepRecord("", Map.of());

    private static final String SEPARATOR = "\t";
    private static final int COLUMNS = 3;

    /**
     * A written file.
     *
     * @param hash the hash of its content
     * @param origin the hash of what it was made from; may be empty
     */
    public record Output(String hash, String origin) {}

    /**
     * Copies the outputs.
     *
     * @param inputs the hash of the inputs
     * @param outputs the written files
     */
    public StepRecord {
        outputs = Map.copyOf(outputs);
    }

    /**
     * Notes the content of files that a step has written.
     *
     * @param inputs the hash of the inputs
     * @param directory the output directory
     * @param names the paths of the files below it
     * @return the record
     * @throws IOException if a file cannot be read
     */
    public static StepRecord of(String inputs, Path directory, List<String> names) throws IOException {
        Map<String, Output> outputs = new TreeMap<>();
        for (String name : names) {
            outputs.put(name, new Output(InputHash.of(Files.readAllBytes(directory.resolve(name))), ""));
        }
        return new StepRecord(inputs, outputs);
    }

    /**
     * Reads a record.
     *
     * @param file the file
     * @return the record; one that knows nothing if the file is missing or not a record
     * @throws IOException if the file cannot be read
     */
    public static StepRecord read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return NONE;
        }
        Map<String, Output> outputs = new TreeMap<>();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            String[] columns = line.split(SEPARATOR, -1);
            if (columns.length != COLUMNS) {
                return NONE;
            }
            outputs.put(columns[0], new Output(columns[1], columns[2]));
        }
        return lines.isEmpty() ? NONE : new StepRecord(lines.get(0), outputs);
    }

    /**
     * Writes this record; a reader sees either the earlier record or this one.
     *
     * @param file the file, whose directory exists
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        String text = new TreeMap<>(outputs)
                .entrySet().stream()
                        .map(output -> String.join(
                                SEPARATOR,
                                output.getKey(),
                                output.getValue().hash(),
                                output.getValue().origin()))
                        .collect(Collectors.joining("\n", inputs + "\n", "\n"));
        Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), "record", ".tmp");
        Files.writeString(whole, text);
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Returns whether the outputs have the content that was written, and the inputs are the same.
     *
     * @param current the hash of the inputs of now
     * @param directory the output directory
     * @return whether the step has nothing to do
     * @throws IOException if a file cannot be read
     */
    public boolean isCurrent(String current, Path directory) throws IOException {
        if (!inputs.equals(current)) {
            return false;
        }
        for (Map.Entry<String, Output> output : outputs.entrySet()) {
            Path file = directory.resolve(output.getKey());
            if (!Files.isRegularFile(file)
                    || !InputHash.of(Files.readAllBytes(file))
                            .equals(output.getValue().hash())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns whether a directory contains no other files than the outputs.
     *
     * @param directory the output directory
     * @return whether each file in it, at any depth, is an output; true if the directory is missing
     * @throws IOException if it cannot be read
     */
    public boolean isAllOf(Path directory) throws IOException {
        return outputs.keySet().containsAll(namesIn(directory));
    }

    /**
     * Lists the files of a directory.
     *
     * @param directory the directory
     * @return their paths below it, at any depth, sorted; empty if the directory is missing
     * @throws IOException if it cannot be read
     */
    public static Set<String> namesIn(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}

package io.github.livechat4j.codegen;

import io.github.livechat4j.incremental.InputHash;
import io.github.livechat4j.incremental.StepRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Sources as the templates print them, before they are formatted. Formatting takes most of the time of a generation.
 */
final class DraftSources {

    private final Path drafts;
    private final Path output;
    private final Consumer<Path> formatter;
    private final AtomicBoolean codeChanged = new AtomicBoolean();

    /**
     * Names the directories.
     *
     * @param drafts the directory of the drafts, which is deleted in the end
     * @param output the directory of the formatted sources
     * @param formatter formats a file in place, or deletes it if it is empty
     */
    DraftSources(Path drafts, Path output, Consumer<Path> formatter) {
        this.drafts = drafts;
        this.output = output;
        this.formatter = formatter;
    }

    /**
     * Formats the drafts that have changed and moves them to the output directory, and deletes the sources that are no
     * longer generated. A source whose content stays is not touched.
     *
     * @param inputs the hash of the inputs
     * @param before the record of the generation before, made with the same formatter
     * @return the record of this generation
     */
    StepRecord moveChanged(String inputs, StepRecord before) throws IOException {
        Map<String, StepRecord.Output> written = new ConcurrentSkipListMap<>();
        try {
            StepRecord.namesIn(drafts).parallelStream()
                    .forEach(name -> move(name, before).ifPresent(output -> written.put(name, output)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (String name : StepRecord.namesIn(output)) {
            if (!written.containsKey(name)) {
                Files.delete(output.resolve(name));
                codeChanged.set(true);
            }
        }
        delete(drafts);
        return new StepRecord(inputs, written);
    }

    /**
     * Returns whether {@link #moveChanged} has added or deleted a source, or has changed more of one than comments. If
     * not, a compiler needs to read only the changed sources again.
     */
    boolean hasChangedCode() {
        return codeChanged.get();
    }

    private Optional<StepRecord.Output> move(String name, StepRecord before) {
        Path draft = drafts.resolve(name);
        Path target = output.resolve(name);
        try {
            String origin = InputHash.of(Files.readAllBytes(draft));
            StepRecord.Output known = before.outputs().get(name);
            String hash = Files.isRegularFile(target) ? InputHash.of(Files.readAllBytes(target)) : "";
            if (known != null && known.origin().equals(origin) && known.hash().equals(hash)) {
                return Optional.of(known);
            }
            formatter.accept(draft);
            if (!Files.exists(draft)) {
                return Optional.empty();
            }
            StepRecord.Output written = new StepRecord.Output(InputHash.of(Files.readAllBytes(draft)), origin);
            if (!written.hash().equals(hash)) {
                if (hash.isEmpty()
                        || !CommentFreeCode.of(Files.readString(draft))
                                .equals(CommentFreeCode.of(Files.readString(target)))) {
                    codeChanged.set(true);
                }
                Files.createDirectories(target.toAbsolutePath().getParent());
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            }
            return Optional.of(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a directory with its content, if it exists. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(directory)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}

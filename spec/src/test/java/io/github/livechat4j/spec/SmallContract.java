package io.github.livechat4j.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.spec.bundle.Bundle;
import io.github.livechat4j.spec.bundle.Bundler;
import io.github.livechat4j.spec.bundle.ContractSources;
import io.github.livechat4j.spec.lint.ContractLinter;
import io.github.livechat4j.spec.source.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A copy of a contract without violations, in which a test breaks one rule. */
public final class SmallContract {

    private static final Path ORIGINAL = Path.of("src/test/resources/fixture/contract");

    private final Path directory;

    private SmallContract(Path directory) {
        this.directory = directory;
    }

    public static SmallContract copiedTo(Path directory) {
        Path copy = directory.resolve("contract");
        try (Stream<Path> files = Files.walk(ORIGINAL)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(ORIGINAL.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SmallContract(copy);
    }

    /** Replaces the first occurrence of a text in a file. */
    public SmallContract with(String file, String words, String others) {
        String text = read(file);
        assertThat(text).as(file).contains(words);
        int at = text.indexOf(words);
        return write(file, text.substring(0, at) + others + text.substring(at + words.length()));
    }

    /** Appends a text to a file, and creates the file if needed. */
    public SmallContract withMore(String file, String words) {
        return write(file, Files.exists(directory.resolve(file)) ? read(file) + words : words);
    }

    /** Returns file and line of the first line with a text, in the form of violations. */
    public String at(String file, String words) {
        List<String> lines = read(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(words)) {
                return "contract/" + file + ":" + (i + 1);
            }
        }
        throw new AssertionError(file + " does not hold " + words);
    }

    public Bundle bundle() {
        return Bundler.bundle(sources());
    }

    /** Returns all violations; {@code ABC123} is an example id of upstream. */
    public List<Violation> lint() {
        List<Violation> unsound = ContractLinter.unsound(sources(), Set.of("ABC123"));
        boolean readable = sources().violations().isEmpty()
                && Bundler.bundle(sources()).violations().isEmpty();
        return readable
                ? Stream.concat(unsound.stream(), ContractLinter.incomplete(sources()).stream())
                        .sorted()
                        .toList()
                : unsound;
    }

    /** Returns the violations of one rule as text. */
    public List<String> lint(String rule) {
        return lint().stream()
                .filter(violation -> violation.rule().equals(rule))
                .map(Violation::toString)
                .toList();
    }

    /** Returns the violation of one rule as text. The rule must have exactly one. */
    public String onlyViolation(String rule) {
        List<String> violations = lint(rule);
        assertThat(violations).hasSize(1);
        return violations.get(0);
    }

    /** Returns the violation as text. There must be exactly one of all rules. */
    public String onlyViolation() {
        List<Violation> violations = lint();
        assertThat(violations).hasSize(1);
        return violations.get(0).toString();
    }

    private ContractSources sources() {
        try {
            return ContractSources.read(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SmallContract write(String file, String text) {
        try {
            Files.writeString(directory.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}

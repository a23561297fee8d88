package io.github.livechat4j.spec;

import io.github.livechat4j.spec.bundle.Bundle;
import io.github.livechat4j.spec.bundle.Bundler;
import io.github.livechat4j.spec.bundle.ContractSources;
import io.github.livechat4j.spec.bundle.FormDescriptions;
import io.github.livechat4j.spec.bundle.SourceMap;
import io.github.livechat4j.spec.compatibility.BreakingChange;
import io.github.livechat4j.spec.compatibility.ReleasedContract;
import io.github.livechat4j.spec.compatibility.UnusableBaselineException;
import io.github.livechat4j.spec.lint.ContractLinter;
import io.github.livechat4j.spec.source.Violation;
import io.github.livechat4j.spec.upstream.ContractDocument;
import io.github.livechat4j.spec.upstream.UpstreamCheck;
import io.github.livechat4j.spec.upstream.UpstreamDocument;
import io.github.livechat4j.spec.upstream.UpstreamMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Builds the published contract: checks its sources and the upstream map, writes the bundle as YAML for people and as
 * JSON for programs, and compares it with the released contract.
 *
 * <p>An incomplete contract is bundled with a warning for each missing description, error response or example.
 */
public final class BuildContract {

    private static final List<String> BREAKING = List.of("refuse", "warn");

    private BuildContract() {}

    /**
     * Runs in the module's build.
     *
     * @param arguments the directory of the module; the output directory of {@code openapi.yaml}, {@code openapi.json}
     *     and {@code openapi-places.json} (the source location of each part); the directory of the released contract;
     *     the version that is built; and {@code refuse} to fail on a breaking change, or {@code warn} to only report it
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Consumer<Object> warnings = warning -> System.err.println("[WARNING] " + warning);
        Bundle published = build(Path.of(arguments[0]), Path.of(arguments[1]), warnings::accept);
        hold(published, Path.of(arguments[2]), arguments[3], arguments[4], warnings::accept);
    }

    /**
     * Compares the contract with the released one. In an experiment, and when the baseline is written again, an
     * unreadable baseline is only a warning.
     *
     * @throws IllegalArgumentException if {@code breaking} is neither {@code refuse} nor {@code warn}
     */
    static void hold(Bundle published, Path baseline, String version, String breaking, Consumer<String> warnings)
            throws IOException {
        if (!BREAKING.contains(breaking)) {
            throw new IllegalArgumentException("-Dbreaking is `" + breaking + "`: write one of " + BREAKING);
        }
        try {
            hold(published, ReleasedContract.load(baseline), version, breaking, warnings);
        } catch (UnusableBaselineException e) {
            if (!breaking.equals("warn")) {
                throw e;
            }
            warnings.accept(e.getMessage());
        }
    }

    /**
     * Compares the contract with the released one, before the compiler sees code that was written for the released one.
     *
     * @throws BrokenPromiseException if the contract has a breaking change that the version does not allow
     */
    static void hold(
            Bundle published, ReleasedContract released, String version, String breaking, Consumer<String> warnings) {
        List<String> broken = released.brokenBy(published).stream()
                .map(BreakingChange::toString)
                .toList();
        if (broken.isEmpty()) {
            return;
        }
        if (!released.mayBeBrokenBy(version) && !breaking.equals("warn")) {
            throw new BrokenPromiseException(released.version(), broken);
        }
        warnings.accept("the contract breaks promises of version " + released.version()
                + (released.mayBeBrokenBy(version)
                        ? ", as version " + version + " may: describe the change in CHANGELOG.md"
                        : ", which the tests will reject"));
        broken.forEach(change -> warnings.accept("  " + change));
    }

    static Bundle build(Path module, Path output, Consumer<Violation> warnings) throws IOException {
        ContractSources sources = ContractSources.read(module.resolve("contract"));
        UpstreamMap map = UpstreamMap.read(module.resolve("upstream-map.yaml"));
        String upstream = Files.readString(module.resolve("upstream/livechat-swagger2.yaml"));
        Bundle bundle = Bundler.bundle(sources);

        List<Violation> violations = new ArrayList<>(ContractLinter.unsound(sources, map.exampleIds()));
        boolean isComparable = sources.violations().isEmpty()
                && bundle.violations().isEmpty()
                // swagger-parser returns no model for other versions of OpenAPI
                && violations.stream().noneMatch(violation -> violation.rule().startsWith("openapi-"));
        if (isComparable) {
            violations.addAll(UpstreamCheck.check(map, UpstreamDocument.read(upstream), ContractDocument.of(bundle)));
        }
        if (!violations.isEmpty()) {
            throw new ContractException(violations);
        }
        Files.createDirectories(output);
        Bundle published = FormDescriptions.addedTo(bundle);
        Files.writeString(output.resolve("openapi.yaml"), published.text());
        Files.writeString(output.resolve("openapi.json"), published.json());
        // The generator reads it for its error messages; the jar does not contain it.
        Files.writeString(output.resolve("openapi-places.json"), SourceMap.of(bundle));
        // The tests of the module fail on these.
        ContractLinter.incomplete(sources).forEach(warnings);
        return published;
    }
}

package io.github.livechat4j.spec;

import io.github.livechat4j.incremental.InputHash;
import io.github.livechat4j.incremental.StepRecord;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Builds the published contract: checks its sources and the upstream map, writes the bundle as YAML for people and as
 * JSON for programs, and compares it with the released contract.
 *
 * <p>An incomplete contract is bundled with a warning for each missing description, error response or example.
 */
public final class BuildContract {

    private static final String CONTRACT = "contract";
    private static final String UPSTREAM_MAP = "upstream-map.yaml";
    private static final String UPSTREAM = "upstream/livechat-swagger2.yaml";
    private static final String YAML = "openapi.yaml";
    private static final String JSON = "openapi.json";
    private static final String PLACES = "openapi-places.json";
    private static final List<String> OUTPUTS = List.of(YAML, JSON, PLACES);
    private static final List<String> BREAKING = List.of("refuse", "warn");

    private BuildContract() {}

    /**
     * Runs in the module's build.
     *
     * @param arguments the directory of the module; the output directory of {@code openapi.yaml}, {@code openapi.json}
     *     and {@code openapi-places.json} (the source location of each part); the directory of the released contract;
     *     the version that is built; {@code refuse} to fail on a breaking change, or {@code warn} to only report it;
     *     and the file in which it notes what it has read and written, so that it does nothing if nothing has changed
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Path module = Path.of(arguments[0]);
        Path output = Path.of(arguments[1]);
        Path baseline = Path.of(arguments[2]);
        Path record = Path.of(arguments[5]);
        String inputs = new InputHash()
                .program(BuildContract.class, output)
                .files(module.resolve(CONTRACT))
                .files(module.resolve(UPSTREAM_MAP))
                .files(module.resolve(UPSTREAM))
                .files(baseline)
                .text("version", arguments[3])
                .text("breaking", arguments[4])
                .hex();
        if (StepRecord.read(record).isCurrent(inputs, output)) {
            return;
        }
        Files.deleteIfExists(record);
        AtomicBoolean warned = new AtomicBoolean();
        Consumer<Object> warnings = warning -> {
            warned.set(true);
            System.err.println("[WARNING] " + warning);
        };
        Bundle published = build(module, output, warnings::accept);
        hold(published, baseline, arguments[3], arguments[4], warnings::accept);
        // without a record the next build repeats the warnings
        if (!warned.get()) {
            StepRecord.of(inputs, output, OUTPUTS).write(record);
        }
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
        ContractSources sources = ContractSources.read(module.resolve(CONTRACT));
        UpstreamMap map = UpstreamMap.read(module.resolve(UPSTREAM_MAP));
        String upstream = Files.readString(module.resolve(UPSTREAM));
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
        Files.writeString(output.resolve(YAML), published.text());
        Files.writeString(output.resolve(JSON), published.json());
        // The generator reads it for its error messages; the jar does not contain it.
        Files.writeString(output.resolve(PLACES), SourceMap.of(bundle));
        // The tests of the module fail on these.
        ContractLinter.incomplete(sources).forEach(warnings);
        return published;
    }
}

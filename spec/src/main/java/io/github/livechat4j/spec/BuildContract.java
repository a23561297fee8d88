package io.github.livechat4j.spec;

import io.github.livechat4j.spec.bundle.Bundle;
import io.github.livechat4j.spec.bundle.Bundler;
import io.github.livechat4j.spec.bundle.ContractSources;
import io.github.livechat4j.spec.bundle.FormDescriptions;
import io.github.livechat4j.spec.bundle.SourceMap;
import io.github.livechat4j.spec.compatibility.BreakingChange;
import io.github.livechat4j.spec.compatibility.ReleasedContract;
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
 * Builds the published contract: checks its sources and the upstream map, then writes the bundle, as YAML for people
 * and as JSON for programs, and compares it with the one that was released.
 *
 * <p>A contract that is only incomplete is bundled, with a warning for each thing that is missing.
 */
public final class BuildContract {

    private BuildContract() {}

    /**
     * Runs in the module's build.
     *
     * @param arguments the directory of the module; the directory to write {@code openapi.yaml}, {@code openapi.json}
     *     and {@code openapi-places.json} to, of which the last says where each part is written in the sources; the
     *     directory of what was released; the version that is built; and {@code refuse}, or {@code warn} for a try at a
     *     contract that breaks somebody
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Consumer<Object> warnings = warning -> System.err.println("[WARNING] " + warning);
        Bundle published = build(Path.of(arguments[0]), Path.of(arguments[1]), warnings::accept);
        hold(published, ReleasedContract.load(Path.of(arguments[2])), arguments[3], arguments[4], warnings::accept);
    }

    /**
     * Compares the contract with the one that was released, before anything is compiled that was written for that.
     *
     * @throws BrokenPromiseException if it breaks somebody and may not
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
        warnings.accept("the contract breaks what version " + released.version() + " promised"
                + (released.mayBeBrokenBy(version)
                        ? ", as version " + version + " may: say so in CHANGELOG.md"
                        : ", which the tests will refuse"));
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
                // of other versions swagger-parser makes nothing
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
        // for errors of the generator; not in the jar
        Files.writeString(output.resolve("openapi-places.json"), SourceMap.of(bundle));
        // The tests of the module do not let these pass.
        ContractLinter.incomplete(sources).forEach(warnings);
        return published;
    }
}

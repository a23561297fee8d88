package io.github.livechat4j.spec.bundle;

import java.util.Optional;
import java.util.Set;

/**
 * Where the bundle keeps what a source file defines: among the components of one kind, or wherever it is referred to.
 *
 * @param noun what one definition is called, such as {@code schema}
 * @param components the key below {@code components}, or empty if the definitions are copied to where they are used
 */
public record Shelf(String noun, Optional<String> components) {

    private static final Set<String> COMPONENT_KINDS =
            Set.of("schemas", "responses", "parameters", "requestBodies", "headers", "securitySchemes", "callbacks");

    /**
     * The shelf of a file, which its name tells: {@code schemas/agents.yaml} holds schemas, {@code parameters.yaml}
     * parameters.
     *
     * @param sources the files of the contract
     * @param file name of one of them
     * @return where its definitions go
     */
    public static Shelf of(ContractSources sources, String file) {
        String directory = sources.rootFile().substring(0, sources.rootFile().lastIndexOf('/') + 1);
        String kind = file.substring(directory.length()).replaceFirst("(/.*|\\.yaml)$", "");
        if (COMPONENT_KINDS.contains(kind)) {
            return new Shelf(singular(kind), Optional.of(kind));
        }
        return new Shelf(singular(kind), Optional.empty());
    }

    private static String singular(String kind) {
        return kind.equals("requestBodies") ? "requestBody" : kind.replaceFirst("s$", "");
    }
}

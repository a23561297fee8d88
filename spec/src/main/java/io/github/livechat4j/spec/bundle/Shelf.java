package io.github.livechat4j.spec.bundle;

import java.util.Optional;
import java.util.Set;

/**
 * The section of the bundle for the definitions of a source file: the components of one kind, or none if the
 * definitions are inlined.
 *
 * @param noun name of one definition in messages, such as {@code schema}
 * @param components the key below {@code components}, or empty if the definitions are copied to the places that refer
 *     to them
 */
public record Shelf(String noun, Optional<String> components) {

    private static final Set<String> COMPONENT_KINDS =
            Set.of("schemas", "responses", "parameters", "requestBodies", "headers", "securitySchemes", "callbacks");

    /**
     * Returns the section of a file by its name: {@code schemas/agents.yaml} contains schemas, {@code parameters.yaml}
     * parameters.
     *
     * @param sources the files of the contract
     * @param file name of one of them
     * @return the section for its definitions
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

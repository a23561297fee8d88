package io.github.livechat4j.spec.source;

import java.util.Optional;

/**
 * A YAML document, or a part of one, in which each place knows where it was written.
 *
 * <p>Walks are lenient: what is missing or of another kind is empty, so that a rule need not guard each step. What must
 * be there is said by a rule of its own.
 */
public sealed interface Tree permits Mapping, Sequence, Scalar {

    /**
     * Where this part is written: at its key, if it has one.
     *
     * @return the place
     */
    SourceLocation location();

    /**
     * This part as a mapping.
     *
     * @return itself, or an empty mapping when it is something else
     */
    default Mapping asMapping() {
        return this instanceof Mapping mapping ? mapping : Mapping.empty(location());
    }

    /**
     * This part as a sequence.
     *
     * @return itself, or an empty sequence when it is something else
     */
    default Sequence asSequence() {
        return this instanceof Sequence sequence ? sequence : Sequence.empty(location());
    }

    /**
     * The text of a scalar, whatever it stands for.
     *
     * @return the text as written, or empty for a mapping or a sequence
     */
    default Optional<String> asText() {
        return this instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }
}

package io.github.livechat4j.spec.source;

import java.util.Optional;

/**
 * A YAML document, or a part of one, with the source location of each part.
 *
 * <p>Access is lenient: a missing part, or one of another kind, is returned as an empty one, so that a rule need not
 * check each step. Separate rules report missing parts.
 */
public sealed interface Tree permits Mapping, Sequence, Scalar {

    /**
     * Returns the location of this part: that of its key, if it has one.
     *
     * @return the location
     */
    SourceLocation location();

    /**
     * Returns this part as a mapping.
     *
     * @return itself, or an empty mapping when it is something else
     */
    default Mapping asMapping() {
        return this instanceof Mapping mapping ? mapping : Mapping.empty(location());
    }

    /**
     * Returns this part as a sequence.
     *
     * @return itself, or an empty sequence when it is something else
     */
    default Sequence asSequence() {
        return this instanceof Sequence sequence ? sequence : Sequence.empty(location());
    }

    /**
     * Returns the text of a scalar of any type.
     *
     * @return the text as written, or empty for a mapping or a sequence
     */
    default Optional<String> asText() {
        return this instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }
}

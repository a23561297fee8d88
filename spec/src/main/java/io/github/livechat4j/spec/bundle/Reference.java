package io.github.livechat4j.spec.bundle;

import io.github.livechat4j.spec.source.Pointer;
import io.github.livechat4j.spec.source.Scalar;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A {@code $ref}, resolved against the file that contains it.
 *
 * @param text the reference as written
 * @param file name of the target file
 * @param steps the keys from the top of the target file to the target
 */
record Reference(String text, String file, List<String> steps) {

    static Optional<Reference> parse(Scalar written) {
        int hash = written.text().indexOf("#/");
        if (hash < 0) {
            return Optional.empty();
        }
        String target = written.text().substring(0, hash);
        String from = written.location().file();
        String file = target.isEmpty()
                ? from
                : Path.of(from).resolveSibling(target).normalize().toString().replace('\\', '/');
        return Optional.of(
                new Reference(written.text(), file, Pointer.steps(written.text().substring(hash + 1))));
    }
}

package io.github.livechat4j.cli.servers;

import io.github.livechat4j.testkit.Quirk;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;

/** The quirks as words, for help and completion. */
final class QuirkWords implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(Quirk.values())
                .map(quirk -> quirk.name().toLowerCase(Locale.ROOT))
                .iterator();
    }
}

package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.FileNames;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.output.Durable;
import io.github.livechat4j.cli.output.PrivateFile;
import io.github.livechat4j.text.internal.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The file that keeps the time zone of an account for a day. Its name is a hash of address, login and profile, and it
 * holds only the zone and the time at which it was found. A file that cannot be read or written is no failure, since
 * the zone can be looked up again.
 *
 * @param file the file
 * @param clock the time
 */
record ZoneCache(Path file, Clock clock) {

    private static final Duration LIFE = Duration.ofDays(1);
    private static final int MOST_BYTES = 200;

    static ZoneCache of(Surroundings surroundings, String account) {
        String directory = surroundings.environment().getOrDefault("XDG_CACHE_HOME", "");
        Path caches = directory.isBlank() ? surroundings.home().resolve(".cache") : FileNames.path(directory);
        return new ZoneCache(
                caches.resolve("livechat4j")
                        .resolve("zones")
                        .resolve(HexFormat.of().formatHex(Sha256.of(account))),
                surroundings.clock());
    }

    Optional<String> read() {
        try {
            if (!Files.exists(file) || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            List<String> lines = new String(PrivateFile.read(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            Duration age = Duration.between(Instant.parse(lines.get(1)), clock.instant());
            return age.isNegative() || age.compareTo(LIFE) >= 0
                    ? Optional.empty()
                    : Optional.of(lines.get(0)).filter(ReportZone::isName);
        } catch (IOException | Failure | DateTimeException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    void write(String zone) {
        Path part = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.createDirectories(file.getParent());
            Durable.write(part, (zone + '\n' + clock.instant() + '\n').getBytes(StandardCharsets.UTF_8));
            Durable.move(part, file);
        } catch (IOException | Failure e) {
            return;
        }
    }
}

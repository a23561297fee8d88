package io.github.livechat4j.text.internal;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parses the IANA names of time zones, also of those that the Java that runs does not know under this name. */
public final class ZoneNames {

    /** Links of the IANA data that Java left out until version 23. */
    private static final Map<String, String> LINKS =
            Map.of("EST", "America/Panama", "MST", "America/Phoenix", "HST", "Pacific/Honolulu");

    /** Names that IANA added while versions of Java that are still in use were out. */
    private static final Map<String, Newer> NEWER = Map.of(
            "America/Coyhaique", new Newer("2025b", "America/Punta_Arenas"),
            "America/Ciudad_Juarez", new Newer("2022g", "America/Denver"),
            "Europe/Kyiv", new Newer("2022b", "Europe/Kiev"),
            "Pacific/Kanton", new Newer("2021b", "Pacific/Enderbury"),
            "America/Nuuk", new Newer("2020a", "America/Godthab"),
            "Asia/Qostanay", new Newer("2018h", "Asia/Almaty"));

    private ZoneNames() {}

    /**
     * A name that older versions of Java do not know.
     *
     * @param release the release of the IANA data that added the name, such as {@code 2025b}
     * @param instead an older name of a zone that has the same time today
     */
    public record Newer(String release, String instead) {}

    /**
     * Parses a name.
     *
     * @param name an IANA name, such as {@code Europe/Warsaw} or {@code EST}
     * @return the zone; for a link that this Java does not know, the zone that it leads to
     * @throws DateTimeException if this Java knows no such zone
     */
    public static ZoneId parse(String name) {
        Set<String> known = ZoneId.getAvailableZoneIds();
        return ZoneId.of(known.contains(name) ? name : LINKS.getOrDefault(name, name));
    }

    /**
     * Looks for a name among those that older versions of Java do not know.
     *
     * @param name the name
     * @return the release that added it; empty if the name is older, or does not exist
     */
    public static Optional<Newer> newer(String name) {
        return Optional.ofNullable(NEWER.get(name));
    }

    /**
     * Returns the release of the IANA data of the Java that runs.
     *
     * @return the release, such as {@code 2025a}
     */
    public static String release() {
        return ZoneRulesProvider.getVersions("UTC").lastKey();
    }
}

package io.github.livechat4j.it.advisories;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.VersionConstraint;
import org.eclipse.aether.version.VersionScheme;

/**
 * A reason why nobody should run some versions of an artifact.
 *
 * @param artifact {@code group:name}, in which {@code *} stands for any letters
 * @param affected which versions, as Maven writes ranges: {@code [3.0,3.18.0)}, several of them with commas between
 * @param id how the advisory is called, or for an end of life what has ended
 * @param from from which day on it counts; an end of life may lie ahead
 * @param why what is wrong
 * @param source where that is said, in words
 */
record Advisory(String artifact, String affected, String id, LocalDate from, String why, String source) {

    private static final VersionScheme VERSIONS = new GenericVersionScheme();

    Advisory {
        constraint(affected);
    }

    private static VersionConstraint constraint(String affected) {
        try {
            VersionConstraint constraint = VERSIONS.parseVersionConstraint(affected);
            if (constraint.getRange() == null) {
                throw new IllegalArgumentException(
                        "\"" + affected + "\" is one version, and no range such as [3.0,3.18.0)");
            }
            return constraint;
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalArgumentException("\"" + affected + "\" is no range of versions such as [3.0,3.18.0)", e);
        }
    }

    /** Whether it is about this version of this artifact, on this day. */
    boolean isAbout(CarriedArtifact carried, LocalDate today) {
        return !today.isBefore(from) && matches(artifact, carried.key()) && contains(carried.version());
    }

    static boolean matches(String pattern, String key) {
        String regex = ("\\Q" + pattern + "\\E").replace("*", "\\E.*\\Q");
        return Pattern.matches(regex, key);
    }

    private boolean contains(String version) {
        try {
            return constraint(affected).containsVersion(VERSIONS.parseVersion(version));
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalArgumentException("\"" + version + "\" is no version", e);
        }
    }
}

package io.github.livechat4j.it.advisories;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.VersionConstraint;
import org.eclipse.aether.version.VersionScheme;

/**
 * A reason not to use some versions of an artifact.
 *
 * @param artifact {@code group:name}, in which {@code *} stands for any characters
 * @param affected the versions as ranges of Maven, such as {@code [3.0,3.18.0)}, separated by commas
 * @param id the id of the advisory, or for an end of life the product that ended
 * @param from the first day on which it applies; an end of life may be in the future
 * @param why the reason
 * @param source the source of the information, in words
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

    /** Returns whether it applies to an artifact on a day. */
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

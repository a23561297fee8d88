package io.github.livechat4j.it.advisories;

import java.time.LocalDate;

/**
 * An advisory that is tolerated for an artifact for some time.
 *
 * @param artifact {@code group:name}, in which {@code *} stands for any characters
 * @param id the advisory
 * @param reason why it does not concern users
 * @param noted the day of the decision
 * @param until the last day on which it applies; after that it has to be reviewed
 */
record Tolerated(String artifact, String id, String reason, LocalDate noted, LocalDate until) {

    boolean isAbout(CarriedArtifact carried, Advisory advisory) {
        return advisory.id().equals(id) && Advisory.matches(artifact, carried.key());
    }
}

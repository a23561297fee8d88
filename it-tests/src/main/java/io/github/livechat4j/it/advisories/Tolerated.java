package io.github.livechat4j.it.advisories;

import java.time.LocalDate;

/**
 * An advisory that does not count for an artifact for some time.
 *
 * @param artifact {@code group:name}, in which {@code *} stands for any letters
 * @param id the advisory
 * @param reason why it does not concern users
 * @param noted when that was decided
 * @param until the last day on which it holds; then somebody has to look again
 */
record Tolerated(String artifact, String id, String reason, LocalDate noted, LocalDate until) {

    boolean isAbout(CarriedArtifact carried, Advisory advisory) {
        return advisory.id().equals(id) && Advisory.matches(artifact, carried.key());
    }
}

package io.github.livechat4j.release;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of the last release, with which later builds are compared.
 *
 * @param text the version, such as {@code 1.4.0}
 */
public record ReleasedVersion(String text) {

    private static final Pattern VERSION =
            Pattern.compile("(?<major>\\d{1,6})\\.(?<minor>\\d{1,6})\\.\\d{1,6}([-+].+)?");

    /**
     * Checks the version.
     *
     * @param text the version
     * @throws IllegalArgumentException if the text is no version
     */
    public ReleasedVersion {
        numbers(text);
    }

    /**
     * Returns whether a text is a version.
     *
     * @param text any text
     * @return true for three numbers, with or without a suffix
     */
    public static boolean isVersion(String text) {
        return VERSION.matcher(text).matches();
    }

    /**
     * Returns whether a build may break the promises of this version: a later major version may, and a later minor
     * version before 1.0.
     *
     * @param build the version of the build, such as {@code 1.5.0-SNAPSHOT}
     * @return whether it may
     * @throws IllegalArgumentException if it is no version
     */
    public boolean mayBeBrokenBy(String build) {
        int[] mine = numbers(text);
        int[] theirs = numbers(build);
        return theirs[0] > mine[0] || (mine[0] == 0 && theirs[0] == 0 && theirs[1] > mine[1]);
    }

    private static int[] numbers(String version) {
        Matcher numbers = VERSION.matcher(version);
        if (!numbers.matches()) {
            throw new IllegalArgumentException(
                    "the version is `" + version + "`: write three numbers, such as 1.4.0 or 1.5.0-SNAPSHOT");
        }
        return new int[] {Integer.parseInt(numbers.group("major")), Integer.parseInt(numbers.group("minor"))};
    }
}

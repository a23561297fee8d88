package io.github.livechat4j.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;

/**
 * What a command knows of the world. A test brings its own.
 *
 * @param terminal where it prints
 * @param environment the variables of the environment
 * @param home the directory of the user
 * @param clock tells the time and the zone of the user
 */
public record Surroundings(Terminal terminal, Map<String, String> environment, Path home, Clock clock) {

    /**
     * Describes this process.
     *
     * @return the real world
     */
    public static Surroundings system() {
        Map<String, String> environment = System.getenv();
        return new Surroundings(
                Terminal.system(environment),
                environment,
                Path.of(System.getProperty("user.home")),
                Clock.system(ZoneId.systemDefault()));
    }
}

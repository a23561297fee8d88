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
     * @throws Failure if a variable of the environment or the home of the user cannot be read as text
     */
    public static Surroundings system() {
        Map<String, String> environment = ProcessText.system().environment(System.getenv());
        return new Surroundings(
                Terminal.system(environment), environment, home(environment), Clock.system(ZoneId.systemDefault()));
    }

    /** As a shell has it. Java takes the directory from the list of users instead, which differs in containers and under sudo. */
    static Path home(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", "");
        return FileNames.path(home.isBlank() ? System.getProperty("user.home") : home);
    }
}

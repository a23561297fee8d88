package io.github.livechat4j.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;

/**
 * The environment in which a command runs. Tests bring their own.
 *
 * @param terminal where the command prints
 * @param environment the environment variables
 * @param home the home directory of the user
 * @param clock the time and the time zone of the user
 */
public record Surroundings(Terminal terminal, Map<String, String> environment, Path home, Clock clock) {

    /**
     * Returns the surroundings of this process.
     *
     * @return terminal, environment, home and clock of this process
     * @throws Failure if an environment variable or the home directory cannot be decoded
     */
    public static Surroundings system() {
        Map<String, String> environment = ProcessText.system().environment(System.getenv());
        return new Surroundings(
                Terminal.system(environment), environment, home(environment), Clock.system(ZoneId.systemDefault()));
    }

    /**
     * Returns {@code $HOME}, as shells do. Java's {@code user.home} comes from the list of users instead, which differs
     * in containers and under sudo.
     */
    static Path home(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", "");
        return FileNames.path(home.isBlank() ? System.getProperty("user.home") : home);
    }
}

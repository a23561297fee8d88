package io.github.livechat4j.cli.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a configuration file, in which single profiles are changed. Comments and other profiles stay as they are.
 * Each change is checked by parsing the result, so a file of an unusual form is rejected and never damaged.
 */
final class ProfileFile {

    private static final String PROFILES = "profiles";
    private static final String USUAL = "default-profile";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern USUAL_LINE = Pattern.compile("\\s*" + USUAL + "\\s*=.*");
    private static final Pattern TABLE_LINE = Pattern.compile("\\s*\\[.*");
    private static final TomlMapper TOML = new TomlMapper();

    private final String text;

    ProfileFile(String text) {
        this.text = text;
    }

    /**
     * Checks the name of a new profile, which is also the name of a file.
     *
     * @throws Failure if the name has other characters than letters, digits, hyphens and underscores
     */
    static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw Failure.of(ExitCode.USAGE, "--profile is " + name + ", which cannot be the name of a profile")
                    .advise("use letters, digits, - and _, at most 64");
        }
    }

    /**
     * Adds or replaces a profile.
     *
     * @param name the name
     * @param settings the keys and values of its table
     * @param isUsual whether to make it the default profile
     * @return the new text
     * @throws Failure if the file has a form that cannot be changed
     */
    String with(String name, Map<String, String> settings, boolean isUsual) {
        List<String> lines = linesWithout(name);
        if (isUsual) {
            lines.removeIf(line -> USUAL_LINE.matcher(line).matches());
            lines.add(0, USUAL + " = " + quoted(name));
        }
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isBlank()) {
            lines.add("");
        }
        lines.add(header(name));
        settings.forEach((key, value) -> lines.add(key + " = " + quoted(value)));
        ObjectNode expected = parsed(text);
        if (isUsual) {
            expected.put(USUAL, name);
        }
        ObjectNode table = expected.withObjectProperty(PROFILES).putObject(name);
        settings.forEach(table::put);
        return checked(lines, expected);
    }

    /**
     * Removes a profile. If it is the default profile, there is none afterwards.
     *
     * @param name the name of a profile of this file
     * @return the new text
     * @throws Failure if the file has a form that cannot be changed
     */
    String without(String name) {
        List<String> lines = linesWithout(name);
        ObjectNode expected = parsed(text);
        expected.withObjectProperty(PROFILES).remove(name);
        if (expected.path(USUAL).asText().equals(name)) {
            lines.removeIf(line -> USUAL_LINE.matcher(line).matches());
            expected.remove(USUAL);
        }
        return checked(lines, expected);
    }

    private List<String> linesWithout(String name) {
        List<String> kept = new ArrayList<>();
        boolean isOfProfile = false;
        for (String line : text.lines().toList()) {
            if (TABLE_LINE.matcher(line).matches()) {
                isOfProfile =
                        line.strip().replaceAll("\\s*#.*", "").replace("\"", "").equals(header(name));
            }
            if (!isOfProfile) {
                kept.add(line);
            }
        }
        return kept;
    }

    private static String header(String name) {
        return "[" + PROFILES + "." + name + "]";
    }

    private String checked(List<String> lines, ObjectNode expected) {
        String changed = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        if (expected.path(PROFILES).isEmpty()) {
            expected.remove(PROFILES);
        }
        if (!isSame(changed, expected)) {
            throw Failure.of(ExitCode.USAGE, "the configuration file has a form that this command cannot change")
                    .advise("write its profiles as tables with the header [profiles.NAME], or change it by hand");
        }
        return changed;
    }

    private static boolean isSame(String changed, ObjectNode expected) {
        try {
            ObjectNode result = parsed(changed);
            if (result.path(PROFILES).isEmpty()) {
                result.remove(PROFILES);
            }
            return result.equals(expected);
        } catch (Failure e) {
            // the added table contradicts an inline one
            return false;
        }
    }

    private static ObjectNode parsed(String toml) {
        try {
            return Optional.of(TOML.readTree(toml))
                    .filter(JsonNode::isObject)
                    .map(ObjectNode.class::cast)
                    .orElseGet(TOML::createObjectNode);
        } catch (JsonProcessingException e) {
            // the message may quote a secret
            throw Failure.of(ExitCode.USAGE, "the configuration file cannot be read as TOML")
                    .advise("see: livechat profiles");
        }
    }

    /** Quotes a value; strings of JSON are strings of TOML. */
    private static String quoted(String value) {
        return TextNode.valueOf(value).toString();
    }
}

package io.github.livechat4j.cli.resources;

import java.util.Map;
import java.util.Set;

/** The names of options for fields. */
final class OptionNames {

    /** Fields whose options are named as in other commands. */
    private static final Map<String, String> SYNONYMS =
            Map.of("date_from", "--from", "date_to", "--to", "timezone", "--zone");

    private final String resource;
    private final Set<String> taken;

    /**
     * Makes names for an operation.
     *
     * @param tag the tag of the operation
     * @param taken the options that all commands have
     */
    OptionNames(String tag, Set<String> taken) {
        this.resource = CommandWords.one(tag);
        this.taken = taken;
    }

    /** Returns the name with hyphens; with the resource as prefix if all commands have an option of that name. */
    String of(Field field) {
        String synonym = SYNONYMS.get(field.key());
        if (synonym != null) {
            return synonym;
        }
        String name = "--" + field.hyphenated();
        return taken.contains(name) ? "--" + resource + "-" + field.hyphenated() : name;
    }

    String ofFile(Field field) {
        String name = "--" + field.hyphenated() + "-file";
        return taken.contains(name) ? "--" + resource + "-" + field.hyphenated() + "-file" : name;
    }

    /** Returns the name to show in a message about a missing field. */
    String said(Field field) {
        if (field.place() == Field.Place.PATH) {
            return field.label();
        }
        return field.hasArguments() ? of(field) : ofFile(field);
    }
}

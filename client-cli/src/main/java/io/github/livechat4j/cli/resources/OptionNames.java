package io.github.livechat4j.cli.resources;

import java.util.Map;
import java.util.Set;

/** How fields are named as options. */
final class OptionNames {

    /** What other commands call the same thing. */
    private static final Map<String, String> SYNONYMS =
            Map.of("date_from", "--from", "date_to", "--to", "timezone", "--zone");

    private final String resource;
    private final Set<String> taken;

    /**
     * Makes names.
     *
     * @param tag the resource that the operation belongs to
     * @param taken the options that all commands have
     */
    OptionNames(String tag, Set<String> taken) {
        this.resource = Words.one(tag);
        this.taken = taken;
    }

    /** Its name with hyphens; with the resource before it where the name is that of an option for whom to call. */
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

    /** How to say it to somebody who left it out. */
    String said(Field field) {
        if (field.place() == Field.Place.PATH) {
            return field.label();
        }
        return field.hasArguments() ? of(field) : ofFile(field);
    }
}

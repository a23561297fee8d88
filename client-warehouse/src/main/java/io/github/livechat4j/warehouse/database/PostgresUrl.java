package io.github.livechat4j.warehouse.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL of PostgreSQL, in the form of its driver or in that of its own tools.
 *
 * @param jdbc the URL for the driver, without options
 * @param options the options for the driver, with the password
 * @param place the host and the database, to show them
 */
record PostgresUrl(String jdbc, Properties options, String place) {

    private static final String JDBC = "jdbc:";
    private static final String LONG = "postgresql://";

    /** Begins with what can only be meant for PostgreSQL, even if the rest is wrong. */
    private static final Pattern MEANT = Pattern.compile("(?:jdbc:)?postgres(?:ql)?:.*", Pattern.DOTALL);

    private static final Pattern BEGIN = Pattern.compile("(?:jdbc:)?postgres(?:ql)?://", Pattern.CASE_INSENSITIVE);

    /** Hosts with or without a port, and the name of a database. */
    private static final Pattern PLACE;

    static {
        String host = "(?:\\[[0-9A-Fa-f:.%]+]|[^\\s:/#\\[\\],]+)(?::[0-9]{1,5})?";
        PLACE = Pattern.compile("(?:" + host + "(?:," + host + ")*)?(?:/[^\\s#]*)?");
    }

    private static final Pattern OPTION = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final String USER = "user";
    private static final String PASSWORD = "password";

    /** The names that the options of libpq have in the driver. */
    private static final Map<String, String> OF_LIBPQ =
            Map.of("application_name", "ApplicationName", "connect_timeout", "connectTimeout");

    static boolean isOne(String lower) {
        return MEANT.matcher(lower).matches();
    }

    /**
     * Parses a URL.
     *
     * @param environment the variables {@code PGPASSWORD} and {@code PGUSER}, which count if the URL has no password or
     *     user
     * @throws IllegalArgumentException if it is none; the message shows nothing of it, since it can have a password
     */
    static PostgresUrl parse(String url, Map<String, String> environment) {
        Matcher begin = BEGIN.matcher(url);
        if (!begin.lookingAt()) {
            throw unusable("");
        }
        String rest = url.substring(begin.end());
        int question = rest.indexOf('?');
        String address = question < 0 ? rest : rest.substring(0, question);
        Properties options = defaults(environment);
        // a password may have an @ or a / that is not encoded
        int at = address.lastIndexOf('@');
        if (at >= 0) {
            String login = address.substring(0, at);
            int colon = login.indexOf(':');
            options.setProperty(USER, decoded(colon < 0 ? login : login.substring(0, colon)));
            if (colon >= 0) {
                options.setProperty(PASSWORD, decoded(login.substring(colon + 1)));
            }
        }
        if (question >= 0) {
            for (String option : rest.substring(question + 1).split("&", 0)) {
                int equal = option.indexOf('=');
                String name = option.substring(0, Math.max(equal, 0));
                if (OPTION.matcher(name).matches()) {
                    options.setProperty(OF_LIBPQ.getOrDefault(name, name), decoded(option.substring(equal + 1)));
                } else if (!option.isEmpty()) {
                    throw unusable(". Behind the question mark it needs options such as sslmode=require");
                }
            }
        }
        String place = address.substring(at + 1);
        if (!PLACE.matcher(place).matches()) {
            throw unusable("");
        }
        return new PostgresUrl(JDBC + LONG + place, options, place);
    }

    private static IllegalArgumentException unusable(String detail) {
        return new IllegalArgumentException("The URL of PostgreSQL (not shown, since it may have a password) cannot be"
                + " parsed; use postgresql://user@host:5432/database or jdbc:postgresql://host:5432/database?user=name"
                + detail + ". Set PGPASSWORD to the password, or write its special characters percent-encoded");
    }

    private static Properties defaults(Map<String, String> environment) {
        Properties options = new Properties();
        environment.forEach((name, value) -> {
            if (name.equals("PGUSER") && !value.isEmpty()) {
                options.setProperty(USER, value);
            } else if (name.equals("PGPASSWORD") && !value.isEmpty()) {
                options.setProperty(PASSWORD, value);
            }
        });
        options.setProperty("ApplicationName", "livechat4j");
        options.setProperty("tcpKeepAlive", "true");
        return options;
    }

    private static String decoded(String text) {
        try {
            // a plus sign is itself in URLs of PostgreSQL
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Shows the host and the database. */
    @Override
    public String toString() {
        return LONG + place;
    }
}

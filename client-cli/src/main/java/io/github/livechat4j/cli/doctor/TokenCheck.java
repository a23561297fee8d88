package io.github.livechat4j.cli.doctor;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.connection.AccountSettings;
import io.github.livechat4j.cli.connection.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the token without showing it. */
final class TokenCheck {

    private static final Set<String> REGIONS = Set.of("dal", "fra");

    /** Prefixes that name a part of a data center; only examples of another API have them. */
    private static final Pattern UNCLEAR_PREFIX = Pattern.compile("(dal|fra)-[a-z0-9]{1,8}");

    private static final String MATTER = "token";

    private TokenCheck() {}

    static List<Finding> of(AccountSettings account) {
        List<Finding> findings = new ArrayList<>();
        String token = account.secret().value();
        findings.add(shape(token, account));
        findings.add(region(token, account));
        return findings;
    }

    private static Finding shape(String token, AccountSettings account) {
        String source = "from " + account.secret().source();
        if (token.toLowerCase(Locale.ROOT).startsWith("bearer ")
                || token.toLowerCase(Locale.ROOT).startsWith("basic ")) {
            return Finding.problem(
                    MATTER,
                    ExitCode.CREDENTIALS,
                    source + ", begins with the name of a scheme",
                    "leave the first word out; the command adds it");
        }
        if (token.chars()
                .anyMatch(character -> Character.isWhitespace(character) || Character.isISOControl(character))) {
            return Finding.problem(
                    MATTER,
                    ExitCode.CREDENTIALS,
                    source + ", has a space or line end in it",
                    "copy it once more, in one piece");
        }
        if (token.chars().anyMatch(character -> character > '~')) {
            return Finding.problem(
                    MATTER, ExitCode.CREDENTIALS, source + ", has a character beyond ASCII", "copy it once more");
        }
        if (token.startsWith("\"") || token.startsWith("'")) {
            return Finding.problem(
                    MATTER, ExitCode.CREDENTIALS, source + ", begins with a quote", "leave the quotes out");
        }
        String as = account.login()
                .map(login -> ", as password of " + login.value())
                .orElse(", as bearer token, since there is no login");
        return Finding.ok(MATTER, source + as);
    }

    private static Finding region(String token, AccountSettings account) {
        String prefix = token.contains(":") ? token.substring(0, token.indexOf(':')) : "";
        Optional<String> told = Optional.of(prefix).filter(REGIONS::contains);
        Optional<String> set = account.region().map(Setting::value);
        if (set.isEmpty() && UNCLEAR_PREFIX.matcher(prefix).matches()) {
            return Finding.hint(
                    "region",
                    "the token begins with " + prefix + ":, and it is not documented what that means for this API",
                    "if a call is misdirected, set the region that the error names");
        }
        if (told.isPresent() && set.isPresent() && !told.equals(set)) {
            return Finding.problem(
                    "region",
                    ExitCode.CREDENTIALS,
                    set.get() + " is set, but the token is of " + told.get(),
                    "leave the region out; the token names it");
        }
        return Finding.ok(
                "region",
                set.or(() -> told.map(name -> name + ", from the token"))
                        .orElse(
                                "none is set, and the token names none; the error of a misdirected call would name it"));
    }
}

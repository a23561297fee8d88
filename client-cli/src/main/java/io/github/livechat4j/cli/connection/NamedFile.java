package io.github.livechat4j.cli.connection;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Words for a file or variable with a secret, in messages. The name is shown only if it looks like a name: users
 * sometimes give the secret itself by mistake.
 */
public final class NamedFile {

    private static final Pattern PATH = Pattern.compile("(?:~?/|\\.{1,2}/|[A-Za-z]:[\\\\/]).*", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("[a-z._-]{0,20}(?:token|secret|key|livechat)[a-z._-]{0,20}");
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){1,6}");

    private NamedFile() {}

    /**
     * Names a file.
     *
     * @param file the name that the user gave
     * @return the name; a phrase without it if it may be the secret itself
     */
    public static String shown(Path file) {
        String name = file.toString();
        return PATH.matcher(name).matches() || FILE.matcher(name).matches()
                ? name
                : "the name that was given (not shown, since it may be the token itself)";
    }

    /** Names an environment variable. */
    static String ofVariable(String name) {
        return VARIABLE.matcher(name).matches()
                ? "the variable " + name
                : "the variable that token-env names (not shown, since it may be the token itself)";
    }
}

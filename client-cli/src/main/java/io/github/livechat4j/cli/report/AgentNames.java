package io.github.livechat4j.cli.report;

import java.util.List;

/** Logins, which are e-mail addresses, in fewer characters. */
final class AgentNames {

    private AgentNames() {}

    /** What stands before the {@code @}, if that tells an agent from all others. */
    static String shortOf(String login, List<String> others) {
        String local = local(login);
        return others.stream().filter(other -> local(other).equals(local)).count() > 1 ? login : local;
    }

    private static String local(String login) {
        int at = login.indexOf('@');
        return at > 0 ? login.substring(0, at) : login;
    }
}

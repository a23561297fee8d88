package io.github.livechat4j.cli.report;

import java.util.List;

/** Shortens logins, which are e-mail addresses. */
final class AgentNames {

    private AgentNames() {}

    /** Returns the part before the {@code @} if no other agent has the same; else the whole login. */
    static String shortOf(String login, List<String> others) {
        String local = local(login);
        return others.stream().filter(other -> local(other).equals(local)).count() > 1 ? login : local;
    }

    /** Returns the part before the {@code @}. */
    static String local(String login) {
        int at = login.indexOf('@');
        return at > 0 ? login.substring(0, at) : login;
    }
}

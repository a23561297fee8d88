package io.github.livechat4j.cli.connection;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.error.NotFoundException;
import io.github.livechat4j.error.PermissionException;
import io.github.livechat4j.model.Agent;
import io.github.livechat4j.model.Permission;
import java.util.Optional;

/** Checks credentials by one request, and finds the agent whose they are. */
final class AccountCheck {

    private AccountCheck() {}

    /**
     * Makes the request.
     *
     * @param livechat a client with the credentials
     * @param login the login; empty for a bearer token
     * @return the agent in words, to be printed
     * @throws io.github.livechat4j.error.LiveChatException if the service rejects the credentials, or cannot be reached
     */
    static String agent(LiveChat livechat, Optional<String> login) {
        Optional<String> address = login.filter(name -> name.contains("@"));
        try {
            if (address.isPresent()) {
                return described(livechat.agents().getAgent(address.get()));
            }
            livechat.groups().listGroups();
            return "unknown, since the service does not tell whose "
                    + (login.isPresent() ? "an account id is" : "a bearer token is");
        } catch (PermissionException e) {
            return "unknown, since the token does not allow to read it (403)";
        } catch (NotFoundException e) {
            return "unknown, since the account has no agent of this login (404)";
        }
    }

    private static String described(Agent agent) {
        String name = agent.name() == null ? agent.login() : agent.name();
        Permission permission = agent.permission();
        return permission == null ? name : name + ", " + permission;
    }
}

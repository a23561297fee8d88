package io.github.livechat4j.testkit;

/**
 * A chat to start, for {@link LiveChatSandbox#startChat}: {@code NewChat.by("Rui Antunes").group(3)}. Immutable.
 *
 * @param visitor the name of the visitor
 * @param mail the visitor's e-mail address; empty if unknown
 * @param agent the login of the agent who answers; empty for the first agent of the account
 * @param group the id of the group of the chat
 * @param url the page on which the chat starts
 * @param message the first message of the visitor; empty for none
 */
public record NewChat(String visitor, String mail, String agent, int group, String url, String message) {

    /**
     * Describes a chat of a visitor, with default values for all other components.
     *
     * @param visitor the name of the visitor
     * @return a chat with the first agent, in group 0
     */
    public static NewChat by(String visitor) {
        return new NewChat(visitor, "visitor@example.org", "", 0, "https://shop.example.com/", "Hello!");
    }

    /**
     * Sets the visitor's e-mail address.
     *
     * @param newMail an e-mail address; empty if unknown
     * @return a copy with it
     */
    public NewChat mail(String newMail) {
        return new NewChat(visitor, newMail, agent, group, url, message);
    }

    /**
     * Sets the agent who answers.
     *
     * @param login the login of an agent of the account
     * @return a copy with it
     */
    public NewChat agent(String login) {
        return new NewChat(visitor, mail, login, group, url, message);
    }

    /**
     * Sets the group.
     *
     * @param id the id of a group of the account
     * @return a copy with it
     */
    public NewChat group(int id) {
        return new NewChat(visitor, mail, agent, id, url, message);
    }

    /**
     * Sets the page on which the chat starts.
     *
     * @param address the URL of the page
     * @return a copy with it
     */
    public NewChat url(String address) {
        return new NewChat(visitor, mail, agent, group, address, message);
    }

    /**
     * Sets the first message of the visitor.
     *
     * @param text the message; empty for none
     * @return a copy with it
     */
    public NewChat message(String text) {
        return new NewChat(visitor, mail, agent, group, url, text);
    }
}

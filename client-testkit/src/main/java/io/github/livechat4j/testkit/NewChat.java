package io.github.livechat4j.testkit;

/**
 * A chat that shall begin, for {@link LiveChatSandbox#startChat}: {@code NewChat.by("Rui Antunes").group(3)}. Immutable.
 *
 * @param visitor the name of the visitor
 * @param mail the visitor's e-mail address; empty for unknown
 * @param agent the login of the agent who answers; empty for the first of the account
 * @param group the id of the group it belongs to
 * @param url the page on which it begins
 * @param message what the visitor says first; empty for nothing
 */
public record NewChat(String visitor, String mail, String agent, int group, String url, String message) {

    /**
     * Begins with the visitor. Everything else has a value that does.
     *
     * @param visitor the name of the visitor
     * @return a chat with the first agent, in group 0
     */
    public static NewChat by(String visitor) {
        return new NewChat(visitor, "visitor@example.org", "", 0, "https://shop.example.com/", "Hello!");
    }

    /**
     * Sets the visitor's address.
     *
     * @param newMail an e-mail address, or empty
     * @return a copy with it
     */
    public NewChat mail(String newMail) {
        return new NewChat(visitor, newMail, agent, group, url, message);
    }

    /**
     * Sets who answers.
     *
     * @param login of an agent of the account
     * @return a copy with it
     */
    public NewChat agent(String login) {
        return new NewChat(visitor, mail, login, group, url, message);
    }

    /**
     * Sets the group.
     *
     * @param id of a group of the account
     * @return a copy with it
     */
    public NewChat group(int id) {
        return new NewChat(visitor, mail, agent, id, url, message);
    }

    /**
     * Sets the page.
     *
     * @param address of the page on which the chat begins
     * @return a copy with it
     */
    public NewChat url(String address) {
        return new NewChat(visitor, mail, agent, group, address, message);
    }

    /**
     * Sets what the visitor says first.
     *
     * @param text what, or empty for nothing
     * @return a copy with it
     */
    public NewChat message(String text) {
        return new NewChat(visitor, mail, agent, group, url, text);
    }
}

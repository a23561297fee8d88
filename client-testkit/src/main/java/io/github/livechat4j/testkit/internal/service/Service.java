package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.archive.ArchivePlan.AgentName;
import io.github.livechat4j.testkit.internal.archive.ChatArchive;
import io.github.livechat4j.testkit.internal.archive.Rating;
import io.github.livechat4j.testkit.internal.archive.RunningChat;
import io.github.livechat4j.testkit.internal.contract.ServedContract;
import io.github.livechat4j.testkit.internal.contract.ServedOperation;
import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** One account of the service and its operations. Thread-safe. */
public final class Service {

    /** Operations without the lock: they may take long and read only the archive, which is thread-safe. */
    private static final Set<String> UNLOCKED = Set.of("listChats", "getChat");

    private final ServedContract contract;
    private final AccountState account;
    private final Notices notices;
    private final Map<String, Handler> handlers = new HashMap<>();

    /**
     * Creates an account with the records of the contract's examples.
     *
     * @param contract the contract
     * @param options the settings of the account
     * @param outbox receives the notifications for webhooks
     */
    public Service(ServedContract contract, ServiceOptions options, Consumer<Notice> outbox) {
        this.contract = contract;
        this.account = new AccountState(options.clock(), options.zone(), options.seed());
        this.notices = new Notices(account, outbox);
        Seeds seeds = new Seeds(contract, options, account);
        seeds.plant();
        account.archive(new ChatArchive(seeds.archive()));
        new AgentHandlers(account).register(handlers);
        new GroupHandlers(account).register(handlers);
        new TagHandlers(account).register(handlers);
        new CannedResponseHandlers(account, notices).register(handlers);
        new GoalHandlers(account).register(handlers);
        new GreetingHandlers(account).register(handlers);
        new TicketHandlers(account, notices).register(handlers);
        new VisitorHandlers(account).register(handlers);
        new WebhookHandlers(account).register(handlers);
        new ChatHandlers(account, notices).register(handlers);
        new ComputedChatReports(account).register(handlers);
        new ComputedTicketReports(account).register(handlers);
    }

    /**
     * Returns whether an operation has a handler. An operation without one is answered with the first example of the
     * contract.
     *
     * @param operation the operationId
     * @return whether it has a handler
     */
    public boolean handles(String operation) {
        return handlers.containsKey(operation);
    }

    /**
     * Carries out an operation.
     *
     * @param operation the operation
     * @param arguments its validated arguments
     * @return a copy of the answer, which the caller may modify
     * @throws Refusal if the request is refused
     */
    public JsonNode perform(ServedOperation operation, OperationArguments arguments) {
        Handler handler = handlers.get(operation.id());
        return handler == null
                ? contract.responses(operation.id()).stream().findFirst().orElseGet(ObjectNode::new)
                : contract.completed(operation, answer(handler, operation, arguments));
    }

    private JsonNode answer(Handler handler, ServedOperation operation, OperationArguments arguments) {
        if (UNLOCKED.contains(operation.id())) {
            return handler.answer(arguments);
        }
        synchronized (account) {
            return handler.answer(arguments).deepCopy();
        }
    }

    /**
     * Starts a chat, marks its visitor as chatting, and notifies the webhooks.
     *
     * @param name the name of the visitor
     * @param mail the e-mail address of the visitor; empty if unknown
     * @param agent the login of the agent; empty for the first agent
     * @param group the id of the group of the chat
     * @param url the page on which the chat starts
     * @param message the first message of the visitor; empty for none
     * @return the id of the chat
     * @throws IllegalArgumentException if there is no such agent or group
     */
    public String startChat(String name, String mail, String agent, int group, String url, String message) {
        synchronized (account) {
            requireGroup(group);
            List<ObjectNode> agents = account.agents.all();
            if (!agent.isEmpty() && !account.agents.has(agent)) {
                throw new IllegalArgumentException("agent must be one of the account, was \"" + agent + "\"");
            }
            List<AgentName> answering = agents.stream()
                    .filter(one -> agent.isEmpty() || one.path("login").asText().equals(agent))
                    .limit(1)
                    .map(one -> new AgentName(
                            one.path("login").asText(), one.path("name").asText()))
                    .toList();
            ObjectNode visitor = visitor(name, mail, group, url, "chatting");
            String visitorId = visitor.path("id").asText();
            RunningChat chat = account.archive()
                    .start(
                            new RunningChat.Guest(visitorId, name, mail, url),
                            answering,
                            List.of(group),
                            account.clock.instant());
            if (!message.isEmpty()) {
                chat.say(message, account.now());
            }
            visitor.put("chat_id", chat.id()).put("chat_start_time_ts", account.now());
            notices.chat("chat_started", chat.json());
            return chat.id();
        }
    }

    /**
     * Puts a visitor into the queue and notifies the webhooks.
     *
     * @param name the name of the visitor
     * @param mail the e-mail address of the visitor; empty if unknown
     * @param group the id of the group that the visitor waits for
     * @return the id of the visitor
     * @throws IllegalArgumentException if there is no such group
     */
    public String queueVisitor(String name, String mail, int group) {
        synchronized (account) {
            requireGroup(group);
            ObjectNode visitor = visitor(name, mail, group, "https://shop.example.com/", "queued");
            visitor.put("queue_start_time", account.now());
            notices.visitorQueued(visitor);
            return visitor.path("id").asText();
        }
    }

    private void requireGroup(int group) {
        if (!account.groups.has(Integer.toString(group))) {
            throw new IllegalArgumentException("group must be one of the account, was " + group);
        }
    }

    private ObjectNode visitor(String name, String mail, int group, String url, String state) {
        String id = account.identifiers.visitor(account.now());
        ObjectNode visitor = new ObjectNode()
                .put("id", id)
                .put("name", name)
                .put("email", mail)
                .put("ip", "203.0.113.46")
                .put("city", "Porto")
                .put("region", "Norte")
                .put("country", "Portugal")
                .put("country_code", "PT")
                .put("timezone", "Europe/Lisbon")
                .put("language", "en")
                .put("state", state)
                .put("group", group)
                .put("visits", 1)
                .put("page_views", 1)
                .put("page_current", url);
        account.visitors.put(id, visitor);
        return visitor;
    }

    /**
     * Adds a message of the visitor to a running chat.
     *
     * @param chatId the id of the chat
     * @param text the message
     */
    public void say(String chatId, String text) {
        running(chatId).say(text, account.now());
        account.archive().changed();
    }

    /**
     * Adds a message of the agent to a running chat.
     *
     * @param chatId the id of the chat
     * @param text the message
     */
    public void answer(String chatId, String text) {
        running(chatId).answer(text, account.now());
        account.archive().changed();
    }

    /**
     * Ends a running chat and notifies the webhooks.
     *
     * @param chatId the id of the chat
     * @param rating the rating of the visitor
     * @throws IllegalStateException if it has ended already
     */
    public void endChat(String chatId, Rating rating) {
        synchronized (account) {
            RunningChat chat = running(chatId);
            if (!chat.isPending()) {
                throw new IllegalStateException("the chat " + chatId + " has ended already");
            }
            chat.end(account.now(), rating);
            account.archive().changed();
            if (account.visitors.has(chat.visitorId())) {
                account.visitors.get(chat.visitorId()).put("state", "chat closed");
            }
            notices.chat("chat_ended", chat.json());
        }
    }

    private RunningChat running(String chatId) {
        return account.archive()
                .running(chatId)
                .orElseThrow(() -> new IllegalArgumentException("no chat of the id " + chatId + " was started"));
    }

    /**
     * Returns the owner of the account.
     *
     * @return the login of the owner
     */
    public String owner() {
        return account.author("");
    }
}

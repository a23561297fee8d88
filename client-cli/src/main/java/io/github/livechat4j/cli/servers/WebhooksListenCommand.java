package io.github.livechat4j.cli.servers;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Failures;
import io.github.livechat4j.cli.Interruption;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.connection.ConnectionOptions;
import io.github.livechat4j.cli.connection.Session;
import io.github.livechat4j.cli.output.ResultStream;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.error.LiveChatException;
import io.github.livechat4j.model.Webhook;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.NewChat;
import io.github.livechat4j.webhooks.SubscriptionOutcome;
import io.github.livechat4j.webhooks.WebhookEvent;
import io.github.livechat4j.webhooks.WebhookHandler;
import io.github.livechat4j.webhooks.WebhookReceiver;
import io.github.livechat4j.webhooks.WebhookServer;
import io.github.livechat4j.webhooks.WebhookSubscription;
import io.github.livechat4j.webhooks.WebhookSubscriptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code livechat webhooks listen}: receives deliveries and prints them. */
@Command(
        name = "listen",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Receives deliveries of webhooks and prints them, a line each, until it is stopped.",
            "It accepts only deliveries with a token of the account's webhooks, or with the token that is given. With --sandbox a chat"
                    + " starts and ends, so that there are deliveries."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  livechat webhooks listen --sandbox --sandbox-chats 500 --port 0 --count 2",
            "  livechat webhooks listen --sandbox --sandbox-chats 500 --port 0 --count 1 --register chat_ended --format json"
        })
public final class WebhooksListenCommand implements Runnable {

    /** The formats of a delivery. */
    private enum Format {
        TEXT,
        JSON
    }

    private final Surroundings surroundings;

    @Option(names = "--port", paramLabel = "N", description = "the port; 8081 otherwise, 0 is any that is free")
    private int port = 8081;

    @Option(names = "--address", paramLabel = "IP", description = "what to listen on; 127.0.0.1 otherwise")
    private String address = "127.0.0.1";

    @Option(names = "--path", paramLabel = "PATH", description = "the path of the address; /livechat otherwise")
    private String path = "/livechat";

    @Mixin
    private WebhookSource source = new WebhookSource();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "text, or json for the whole delivery without its token; otherwise text at a terminal, else json")
    private @Nullable Format format;

    @Option(names = "--count", paramLabel = "N", description = "stop after so many deliveries")
    private int count = Integer.MAX_VALUE;

    @Mixin
    private Running running = new Running();

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    private final AtomicInteger received = new AtomicInteger();
    private final AtomicReference<@Nullable WebhookHandler> handler = new AtomicReference<>();

    WebhooksListenCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        if (source.isHandedOver()) {
            trust(source.handedOver(surroundings));
            try (Interruption interruption = running.watch();
                    WebhookServer server = listening()) {
                serve(interruption, server, () -> {});
            }
            return;
        }
        try (Session session = connection.open(surroundings);
                Interruption interruption = running.watch()) {
            listen(session, interruption);
        }
    }

    private void listen(Session session, Interruption interruption) {
        LiveChat livechat = session.livechat();
        if (session.sandbox().isEmpty() && !source.isRegistering()) {
            trust(WebhookSource.of(livechat.webhooks().listWebhooks().events()));
            try (WebhookServer server = listening()) {
                serve(interruption, server, () -> {});
            }
            return;
        }
        List<Webhook> created = List.of();
        // start the server before the webhook is registered; it answers 503 until its receiver is set
        try (WebhookServer server = listening()) {
            @Nullable URI self = session.sandbox().isPresent() ? server.uri() : null;
            List<WebhookSubscription> wanted = source.subscriptions(self);
            SubscriptionOutcome outcome = WebhookSubscriptions.of(livechat.webhooks())
                    .managingOnly(wanted.get(0).url())
                    .apply(wanted);
            created = outcome.created();
            trust(WebhookReceiver.of(outcome.webhooks()));
            serve(interruption, server, () -> session.sandbox().ifPresent(WebhooksListenCommand::chat));
        } finally {
            created.forEach(webhook -> remove(livechat, webhook));
        }
    }

    private static void chat(LiveChatSandbox sandbox) {
        sandbox.startChat(NewChat.by("Ana Sousa").message("Is my parcel on its way?"))
                .agentSays("It leaves today.")
                .endRatedGood();
    }

    private void remove(LiveChat livechat, Webhook webhook) {
        try {
            livechat.webhooks().deleteWebhook(webhook.id());
        } catch (LiveChatException e) {
            throw Failure.of(Failures.of(e).exitCode(), "a webhook is left in the account: " + e.getMessage())
                    .advise("remove it: livechat webhooks delete " + webhook.id())
                    .because(e);
        }
    }

    private void trust(WebhookReceiver receiver) {
        handler.set(WebhookHandler.builder(receiver)
                .onAny(this::print)
                .onRejected(refused -> say("refused a delivery: " + refused.getMessage()))
                .build());
    }

    private WebhookServer listening() {
        if (!path.startsWith("/")) {
            throw Failure.of(ExitCode.USAGE, "--path must begin with /, was \"" + path + "\"");
        }
        if (count < 1) {
            throw Failure.of(ExitCode.USAGE, "--count must be positive, was " + count);
        }
        DeliveryPrinter.prepare(surroundings.clock());
        try {
            return WebhookServer.builder(handler::get)
                    .address(InetAddress.getByName(address))
                    .port(port)
                    .path(path)
                    .start();
        } catch (IOException | IllegalArgumentException e) {
            throw Failure.of(ExitCode.USAGE, "cannot listen on port " + port + " of " + address + ": " + e.getMessage())
                    .advise("--port 0 takes one that is free")
                    .because(e);
        }
    }

    private void serve(Interruption interruption, WebhookServer server, Runnable begun) {
        OpenAddress.warning(address, "everyone on the network path can read deliveries and their token")
                .ifPresent(surroundings.terminal().err()::println);
        say("listening on " + server.uri());
        begun.run();
        running.await();
        // answers the last delivery before the server stops; without an answer the service would repeat it
        server.close();
        if (interruption.isRequested()) {
            surroundings.terminal().err().println("livechat: interrupted after " + received + " deliveries");
        }
    }

    private void say(String sentence) {
        if (!connection.isQuiet()) {
            surroundings.terminal().err().println(sentence);
            surroundings.terminal().err().flush();
        }
    }

    private synchronized void print(WebhookEvent event) {
        if (received.get() >= count) {
            return;
        }
        Format usual = surroundings.terminal().outIsTerminal() ? Format.TEXT : Format.JSON;
        DeliveryPrinter printer = new DeliveryPrinter(surroundings.clock());
        boolean text = (format == null ? usual : format) == Format.TEXT;
        surroundings.terminal().out().println(text ? printer.text(event) : printer.json(event));
        surroundings.terminal().out().flush();
        // also stop if the program that reads the output has ended
        if (received.incrementAndGet() >= count
                || surroundings
                        .terminal()
                        .results()
                        .flatMap(ResultStream::failure)
                        .isPresent()) {
            running.finish();
        }
    }
}

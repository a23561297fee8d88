package io.github.livechat4j.cli.servers;

import io.github.livechat4j.cli.Closest;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.TextInput;
import io.github.livechat4j.cli.connection.Exposure;
import io.github.livechat4j.cli.connection.Secret;
import io.github.livechat4j.model.Webhook;
import io.github.livechat4j.model.WebhookEventType;
import io.github.livechat4j.webhooks.WebhookReceiver;
import io.github.livechat4j.webhooks.WebhookSubscription;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for verifying deliveries: a token that the user gives, or the webhooks of the account. */
final class WebhookSource {

    @Option(
            names = "--register",
            paramLabel = "EVENT",
            completionCandidates = EventWords.class,
            description =
                    "registers a webhook for these events, and removes it at the end. Can be given several times. One of:"
                            + " ${COMPLETION-CANDIDATES}")
    private List<String> register = new ArrayList<>();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "the public address of this receiver, for --register: https://…")
    private @Nullable URI url;

    @Option(
            names = "--licence",
            paramLabel = "N",
            description = "the number of the account; needed with --webhook-token-env or --webhook-token-file")
    private @Nullable Long licence;

    @Option(
            names = "--webhook-token-env",
            paramLabel = "NAME",
            description = "the variable of the environment that holds the token of the webhook")
    private @Nullable String tokenVariable;

    @Option(
            names = "--webhook-token-file",
            paramLabel = "FILE",
            description = "the file that holds the token of the webhook")
    private @Nullable Path tokenFile;

    boolean isHandedOver() {
        return tokenVariable != null || tokenFile != null;
    }

    boolean isRegistering() {
        return !register.isEmpty();
    }

    WebhookReceiver handedOver(Surroundings surroundings) {
        if (licence == null) {
            throw Failure.of(ExitCode.USAGE, "a webhook's token needs the number of the account")
                    .advise("add --licence");
        }
        return WebhookReceiver.of(licence, token(surroundings));
    }

    private String token(Surroundings surroundings) {
        String token = tokenFile != null
                ? read(surroundings, tokenFile)
                : surroundings.environment().getOrDefault(String.valueOf(tokenVariable), "");
        if (token.isBlank()) {
            throw Failure.of(ExitCode.CREDENTIALS, "the token of the webhook is empty");
        }
        return token.strip();
    }

    private static String read(Surroundings surroundings, Path file) {
        try {
            Exposure.of(file).stream()
                    .map(Exposure::line)
                    .forEach(surroundings.terminal().err()::println);
            return TextInput.read(file);
        } catch (IOException e) {
            throw Secret.unreadable("the file with the token of the webhook", file, e);
        }
    }

    static WebhookReceiver of(List<Webhook> webhooks) {
        if (webhooks.isEmpty()) {
            throw Failure.of(ExitCode.NOT_FOUND, "the account has no webhooks")
                    .advise("add --register chat_started --url");
        }
        return WebhookReceiver.of(webhooks);
    }

    /**
     * Returns the webhooks to register.
     *
     * @param self the address of this server, if the service is a sandbox in this process; else null
     */
    List<WebhookSubscription> subscriptions(@Nullable URI self) {
        List<String> events = register.isEmpty() ? List.of("chat_started", "chat_ended") : register;
        URI address = url == null ? self : url;
        if (address == null) {
            throw Failure.of(ExitCode.USAGE, "--register needs the address that the service is to deliver to")
                    .advise("add --url https://… with the public address of this receiver");
        }
        return events.stream()
                .map(event -> WebhookSubscription.of(type(event), address))
                .toList();
    }

    private static WebhookEventType type(String event) {
        WebhookEventType type = WebhookEventType.of(event);
        if (!type.isKnown()) {
            List<String> words = new EventWords();
            Failure failure = Failure.of(
                    ExitCode.USAGE,
                    "--register must be one of " + String.join(", ", words) + ", was \"" + event + "\"");
            throw Closest.advised(failure, event, words);
        }
        return type;
    }

    /** The types of events, for help and completion. */
    static final class EventWords extends ArrayList<String> {

        private static final long serialVersionUID = 1L;

        EventWords() {
            super(WebhookEventType.known().stream().map(WebhookEventType::value).toList());
        }
    }
}

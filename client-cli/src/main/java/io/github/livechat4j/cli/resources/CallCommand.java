package io.github.livechat4j.cli.resources;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.connection.ConnectionOptions;
import io.github.livechat4j.cli.connection.Session;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code livechat call}: calls any operation by its name in the contract. */
@Command(
        name = "call",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Calls any operation of the service.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  livechat call --list",
            "  livechat call createTicket --describe",
            "  livechat call getAgent login=nora.lindqvist+chat@example.com --sandbox --sandbox-chats 500",
            "  livechat call updateChatTags chat_id=QK4T8ZP1MW tag=refund tag=vip --sandbox --sandbox-chats 500",
            "  livechat call createTicket message=Hello 'requester:={\"mail\":\"ana@example.org\"}' --sandbox --sandbox-chats 500",
            "  livechat call chatRatings date_from=2026-02-01 date_to=2026-02-28 --sandbox --sandbox-chats 500"
        })
public final class CallCommand implements Runnable {

    private final Surroundings surroundings;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "OPERATION",
            completionCandidates = OperationNames.class,
            description = "the operationId, such as listAgents")
    private @Nullable String id;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "KEY=VALUE",
            description = {
                "key=value for a text, number or word; key:=json for JSON as it is; key=@FILE or key:=@FILE from a file, @- from standard"
                        + " input. Members of objects are requester.mail=…; lists are given by several words"
            })
    private List<String> words = new ArrayList<>();

    @Option(names = "--list", description = "list all operations, and call nothing")
    private boolean list;

    @Option(names = "--describe", description = "say what the operation takes, and call nothing")
    private boolean describe;

    @Option(
            names = "--body",
            paramLabel = "FILE",
            description = "the whole body as JSON; - is standard input; arguments override its members")
    private @Nullable String body;

    @Option(names = "--yes", description = "do not ask before something is deleted")
    private boolean yes;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    CallCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Operations operations = Operations.read();
        Catalogue catalogue = new Catalogue(surroundings.terminal());
        if (list) {
            catalogue.list(operations.all());
            return;
        }
        if (id == null) {
            throw Failure.of(ExitCode.USAGE, "name an operation").advise("see: livechat call --list");
        }
        CommandOperation operation = operations.named(id);
        if (describe) {
            catalogue.describe(operation);
            return;
        }
        call(operation);
    }

    private void call(CommandOperation operation) {
        Request request = new Request(operation, Field::key);
        if (body != null) {
            request.body(Input.text(body));
        }
        words.forEach(word -> Assignment.of(word, request.operation()).addTo(request));
        request.check(field -> field.key() + "=…");
        if (operation.deletes() && !yes) {
            surroundings.terminal().confirm("call " + operation.id() + ", which deletes something");
        }
        try (Session session = connection.open(surroundings)) {
            CallAnswer answer = new Calls(session.livechat()).call(request);
            output.print(surroundings, operation, answer);
            session.unreadable(Answers.OF_UNREADABLE)
                    .forEach(surroundings.terminal().err()::println);
            answer.requireForeseen();
        }
    }
}

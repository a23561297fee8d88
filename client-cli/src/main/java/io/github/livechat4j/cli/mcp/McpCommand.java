package io.github.livechat4j.cli.mcp;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Interruption;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.Version;
import io.github.livechat4j.cli.connection.ConnectionOptions;
import io.github.livechat4j.cli.connection.Session;
import io.github.livechat4j.cli.replicate.MaskFields;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.warehouse.Mask;
import io.modelcontextprotocol.server.McpSyncServer;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code livechat mcp}: serves the account as tools for an AI assistant. */
@Command(
        name = "mcp",
        sortOptions = false,
        description = {
            "Serves reports, archive and account as tools for an AI assistant.",
            "",
            "The assistant starts this command and talks to it over standard input and output by the Model Context Protocol, until it"
                    + " closes the input. Without --allow-writes no tool changes the account."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  echo '{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}' | livechat mcp --sandbox --sandbox-chats 500"
        })
public final class McpCommand implements Runnable {

    private static final int BYTES = 1_000;
    private static final int LEAST = 4;
    private static final int MOST = 10_000;
    private static final int KEY_BYTES = 32;

    private final Surroundings surroundings;

    @Option(
            names = "--allow-writes",
            description = "also serve the operations that change the account; the user has to confirm each call")
    private boolean allowWrites;

    @Option(
            names = "--mask",
            paramLabel = "FIELD",
            split = MaskFields.COMMA,
            splitSynopsisLabel = ",",
            description =
                    "personal data that is replaced by hashes: email, ip, name, message_text, or names of fields. The visitors on"
                            + " the site are not served then.")
    private List<String> mask = List.of();

    @Option(names = "--answer-kilobytes", paramLabel = "N", description = "cut longer answers into parts; 60 otherwise")
    private int kilobytes = 60;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    McpCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        if (kilobytes < LEAST || kilobytes > MOST) {
            throw Failure.of(
                    ExitCode.USAGE, "--answer-kilobytes must be from " + LEAST + " to " + MOST + ", was " + kilobytes);
        }
        RecordMask records = new RecordMask(mask());
        PrintStream before = System.out;
        // one line of another kind ends the client
        System.setOut(System.err);
        try (Session session = connection.open(surroundings)) {
            serve(server(session.livechat(), records), before);
            session.unreadable("the answers are without them")
                    .forEach(surroundings.terminal().err()::println);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            System.setOut(before);
        }
    }

    private void serve(ToolServer tools, PrintStream answers) throws IOException {
        OpenRequests requests = new OpenRequests();
        AnswerOutput out = new AnswerOutput(answers, requests);
        RequestInput in = new RequestInput(System.in, out, requests, tools.names());
        try (Interruption interruption = Interruption.of(in::end)) {
            McpSyncServer server = tools.start(Version.number(), in, out);
            in.awaitEnd();
            server.close();
            if (interruption.isRequested()) {
                surroundings.terminal().err().println("livechat: stopped the tools");
            }
        }
    }

    private ToolServer server(LiveChat livechat, RecordMask records) {
        AnswerParts parts = new AnswerParts(kilobytes * BYTES);
        ArchiveSearch search = new ArchiveSearch(livechat, records, parts);
        List<AssistantTool> tools = new ArrayList<>(List.of(ReportTool.of(livechat), search.chats(), search.tickets()));
        tools.addAll(new ContractTools(livechat, records).all(allowWrites));
        return new ToolServer(tools, parts);
    }

    /** Returns the mask. Its key is drawn for each run: hashes can be compared within a conversation only. */
    private Mask mask() {
        if (mask.isEmpty()) {
            return Mask.none();
        }
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Mask.none().hashing(key, MaskFields.checked(mask));
    }
}

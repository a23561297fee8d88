package io.github.livechat4j.cli.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.StandingSandbox;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.ChatVisitor;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Runs the blocks of the guide of the replication one after another, as a reader does. */
final class GuideWalk {

    private static final Path GUIDE = Path.of("../docs/guide/replicate.md");
    private static final Pattern FIVE_FIELDS = Pattern.compile("(?:[0-9*/,-]+ ){5}");
    private static final Pattern TIME_FILTER = Pattern.compile("\\$__timeFilter\\((\\w+)\\)");

    /** Opens the database for a block. */
    @FunctionalInterface
    interface Databases {
        Connection open(GuideBlock block) throws SQLException;
    }

    private final String database;
    private final UnaryOperator<String> here;
    private final Databases databases;
    private final GuideShell shell;
    private int blocks;

    /**
     * @param database duckdb or postgresql
     * @param here replaces the address of the database in the guide
     */
    private GuideWalk(String database, UnaryOperator<String> here, Databases databases, GuideShell shell) {
        this.database = database;
        this.here = here;
        this.databases = databases;
        this.shell = shell;
    }

    /** Runs all blocks, and returns how many. */
    static int walk(String database, UnaryOperator<String> here, Path directory, Databases databases) throws Exception {
        try (LiveChatSandbox sandbox = StandingSandbox.builder().start()) {
            GuideShell shell = new GuideShell(directory, Map.of("LIVECHAT_BASE_URL", sandbox.baseUrl()));
            String visitor = visitor(sandbox);
            GuideWalk walk = new GuideWalk(
                    database, text -> here.apply(text).replace("ada@example.com", visitor), databases, shell);
            for (GuideBlock block : GuideBlock.in(GUIDE)) {
                if (block.isFor(database)) {
                    walk.run(block);
                }
            }
            return walk.blocks;
        }
    }

    /** Returns the address of somebody who has chatted. */
    private static String visitor(LiveChatSandbox sandbox) {
        return sandbox.client().chats().listChats(ListChatsQuery.builder().build()).chats().stream()
                .filter(Chat.class::isInstance)
                .map(record -> ((Chat) record).visitor())
                .filter(Objects::nonNull)
                .map(ChatVisitor::email)
                .filter(address -> address != null && !address.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private void run(GuideBlock block) throws Exception {
        if (!block.before().isEmpty()) {
            shell.run(block.before());
        }
        switch (block.language()) {
            case "sh" -> shell.run(here.apply(block.text()));
            case "sql" -> query(block);
            case "crontab" ->
                shell.runUnattended(here.apply(FIVE_FIELDS.matcher(block.text()).replaceFirst("")));
            case "ini" -> unit(block);
            case "java" -> {
                // DocumentationTest compiles it
                return;
            }
            default -> throw new IllegalArgumentException("no reader knows what to do with " + block);
        }
        blocks++;
    }

    private void query(GuideBlock block) throws SQLException {
        try (Connection connection = databases.open(block);
                Statement statement = connection.createStatement()) {
            for (String sql : block.text().split(";\\s*", -1)) {
                if (!sql.isBlank()) {
                    query(block, statement, sql);
                }
            }
        }
    }

    private static void query(GuideBlock block, Statement statement, String sql) throws SQLException {
        // as Grafana does
        String expanded =
                TIME_FILTER.matcher(sql).replaceAll("$1 BETWEEN '2001-01-01T00:00:00Z' AND '2101-01-01T00:00:00Z'");
        if (!statement.execute(expanded)) {
            return;
        }
        try (ResultSet rows = statement.getResultSet()) {
            assertThat(rows.next()).as("rows of %s", block).isTrue();
            int columns = rows.getMetaData().getColumnCount();
            for (int i = 1; i <= columns; i++) {
                assertThat(rows.getString(i)).as("column %s of %s", i, block).isNotNull();
            }
        }
    }

    /** Runs the command of a service. */
    private void unit(GuideBlock block) throws IOException, InterruptedException {
        Path directory = Files.createDirectories(shell.home().resolve(".config/systemd/user"));
        Files.writeString(directory.resolve(block.instructions()), block.text() + "\n");
        List<String> commands = block.text()
                .lines()
                .filter(line -> line.startsWith("ExecStart="))
                .toList();
        for (String command : commands) {
            if (database.equals("duckdb")) {
                shell.runUnattended(command.substring("ExecStart=".length())
                        .replace("%h", shell.home().toString()));
            }
        }
    }
}

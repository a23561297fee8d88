package io.github.livechat4j.cli.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;

/** The example for dbt on a replicated database. */
final class DbtExample {

    private static final Path DIRECTORY = Path.of("../docs/examples/warehouse/dbt");

    private DbtExample() {}

    /**
     * Makes the models, and checks that their tests pass.
     *
     * @param schema where the models are made
     * @param livechat the schema of the replicated tables
     */
    static void check(Connection database, boolean isDuckDb, String schema, String livechat) throws Exception {
        DbtProject project = new DbtProject(DIRECTORY, isDuckDb, schema);
        assertThat(project.described()).containsExactlyInAnyOrderElementsOf(project.models());

        project.run(database);

        assertThat(project.failures(database)).isEmpty();
        try (Statement statement = database.createStatement()) {
            for (String model : project.models()) {
                assertThat(number(statement, "select count(*) from " + schema + "." + model))
                        .as("rows of %s", model)
                        .isPositive();
            }
            assertThat(number(statement, "select sum(chats) from " + schema + ".chat_days"))
                    .isEqualTo(number(
                            statement,
                            "select count(*) from " + livechat + ".chats where type = 'chat' and pending is not true"));
        }
    }

    static long number(Statement statement, String query) throws Exception {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static DbtProject project(boolean isDuckDb, String schema) throws Exception {
        return new DbtProject(DIRECTORY, isDuckDb, schema);
    }
}

package io.github.livechat4j.cli.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The part of dbt that the example needs: {@code ref} and {@code source}, views and tables, and the four tests that
 * dbt has by itself.
 */
final class DbtProject {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern EXPRESSION = Pattern.compile("\\{\\{ *(.+?) *}}");
    private static final Pattern REF = Pattern.compile("ref\\('(\\w+)'\\)");
    private static final Pattern SOURCE = Pattern.compile("source\\('(\\w+)', '(\\w+)'\\)");
    private static final Pattern BY_TYPE =
            Pattern.compile("\\{\\{ '(\\w+)' if target\\.type == 'duckdb' else (?:'(\\w+)'|target\\.database) }}");

    private final boolean isDuckDb;
    private final String schema;
    private final Map<String, Path> models = new TreeMap<>();
    private final List<JsonNode> properties = new ArrayList<>();
    private final JsonNode materialized;
    private final Map<String, String> sources = new TreeMap<>();

    /**
     * @param schema where the models are made
     */
    DbtProject(Path directory, boolean isDuckDb, String schema) throws IOException {
        this.isDuckDb = isDuckDb;
        this.schema = schema;
        materialized = read(directory.resolve("dbt_project.yml")).at("/models/livechat");
        try (Stream<Path> files = Files.walk(directory.resolve("models"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".sql")) {
                    models.put(name.substring(0, name.length() - ".sql".length()), file);
                } else {
                    properties.add(read(file));
                }
            }
        }
        properties.stream().flatMap(each -> elements(each.path("sources"))).forEach(this::addSource);
    }

    private static JsonNode read(Path file) throws IOException {
        return YAML.readTree(Files.readString(file));
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String name(JsonNode node) {
        return node.path("name").asText();
    }

    private void addSource(JsonNode source) {
        String place = Stream.of("database", "schema")
                .map(key -> chosen(source.path(key).asText()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("."));
        elements(source.path("tables"))
                .forEach(table -> sources.put(name(source) + "." + name(table), place + "." + name(table)));
    }

    /** Returns the part of the place for this database; empty for the database of the connection. */
    private String chosen(String expression) {
        Matcher byType = BY_TYPE.matcher(expression);
        assertThat(byType.matches()).as(expression).isTrue();
        String other = byType.group(2);
        return isDuckDb ? byType.group(1) : other == null ? "" : other;
    }

    Set<String> models() {
        return models.keySet();
    }

    /** Returns the models that a file with properties names. */
    Set<String> described() {
        return properties.stream()
                .flatMap(each -> elements(each.path("models")))
                .map(DbtProject::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String relation(String expression) {
        Matcher ref = REF.matcher(expression);
        if (ref.matches()) {
            assertThat(models).containsKey(ref.group(1));
            return schema + "." + ref.group(1);
        }
        Matcher source = SOURCE.matcher(expression);
        assertThat(source.matches())
                .as("%s is neither a ref nor a source", expression)
                .isTrue();
        String key = source.group(1) + "." + source.group(2);
        assertThat(sources).containsKey(key);
        return Objects.requireNonNull(sources.get(key));
    }

    /** Makes the models, each behind those that it refers to. */
    void run(Connection database) throws SQLException, IOException {
        try (Statement statement = database.createStatement()) {
            statement.execute("create schema if not exists " + schema);
            Set<String> made = new LinkedHashSet<>();
            for (String model : models.keySet()) {
                make(model, statement, made);
            }
        }
    }

    private void make(String model, Statement statement, Set<String> made) throws SQLException, IOException {
        if (made.contains(model)) {
            return;
        }
        Path file = Objects.requireNonNull(models.get(model));
        String sql = Files.readString(file);
        for (String referred :
                REF.matcher(sql).results().map(found -> found.group(1)).toList()) {
            make(referred, statement, made);
        }
        String kind = materialized
                .path(Objects.requireNonNull(file.getParent()).getFileName().toString())
                .path("+materialized")
                .asText();
        assertThat(kind).isIn("view", "table");
        statement.execute("create " + kind + " " + schema + "." + model + " as\n"
                + EXPRESSION.matcher(sql).replaceAll(found -> relation(found.group(1))));
        made.add(model);
    }

    /** Runs the tests, and returns those that fail by name, with the number of the rows that violate them. */
    Map<String, Long> failures(Connection database) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Statement statement = database.createStatement()) {
            for (Map.Entry<String, String> check : checks().entrySet()) {
                try (ResultSet rows =
                        statement.executeQuery("select count(*) from (" + check.getValue() + ") as violations")) {
                    rows.next();
                    counts.put(check.getKey(), rows.getLong(1));
                }
            }
        }
        assertThat(counts).hasSizeGreaterThan(20);
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private Map<String, String> checks() {
        Map<String, String> checks = new TreeMap<>();
        for (JsonNode file : properties) {
            elements(file.path("models")).forEach(model -> add(model, relation("ref('" + name(model) + "')"), checks));
            elements(file.path("sources"))
                    .forEach(source -> elements(source.path("tables"))
                            .forEach(table -> add(
                                    table, relation("source('" + name(source) + "', '" + name(table) + "')"), checks)));
        }
        return checks;
    }

    private void add(JsonNode model, String relation, Map<String, String> checks) {
        elements(model.path("columns"))
                .forEach(column -> elements(column.path("data_tests")).forEach(test -> {
                    String kind =
                            test.isTextual() ? test.asText() : test.fieldNames().next();
                    checks.put(
                            name(model) + "." + name(column) + " " + kind,
                            violations(kind, test.path(kind).path("arguments"), relation, name(column)));
                }));
    }

    private String violations(String kind, JsonNode arguments, String relation, String column) {
        return switch (kind) {
            case "unique" ->
                "select " + column + " from " + relation + " where " + column + " is not null group by " + column
                        + " having count(*) > 1";
            case "not_null" -> "select " + column + " from " + relation + " where " + column + " is null";
            case "accepted_values" ->
                "select " + column + " from " + relation + " where " + column + " not in ("
                        + elements(arguments.path("values"))
                                .map(value -> "'" + value.asText() + "'")
                                .collect(Collectors.joining(", "))
                        + ")";
            case "relationships" ->
                "select child." + column + " from " + relation + " child left join "
                        + relation(arguments.path("to").asText()) + " parent on child." + column + " = parent."
                        + arguments.path("field").asText() + " where child." + column + " is not null and parent."
                        + arguments.path("field").asText() + " is null";
            default -> throw new IllegalArgumentException("there is no test " + kind);
        };
    }
}

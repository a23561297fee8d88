package io.github.livechat4j.warehouse.database;

import static io.github.livechat4j.warehouse.database.SqlDialect.literal;
import static io.github.livechat4j.warehouse.database.SqlDialect.quoted;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.livechat4j.warehouse.WarehouseView;
import io.github.livechat4j.warehouse.database.WarehouseException.Problem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Creates views, and replaces those that have changed. */
final class ViewPreparation {

    private final Transactions transactions;
    private final SqlDialect dialect;
    private final Metadata metadata;
    private final List<WarehouseView> views;
    private final List<String> notes = new ArrayList<>();

    /** The types of all tables and views, as the catalog shows them. */
    private final Map<String, String> found = new HashMap<>();

    private final Set<String> ownTables = new HashSet<>();
    private Map<String, String> created = Map.of();

    ViewPreparation(Transactions transactions, SqlDialect dialect, Metadata metadata, List<WarehouseView> views) {
        this.transactions = transactions;
        this.dialect = dialect;
        this.metadata = metadata;
        this.views = views;
    }

    /** Returns what could not be done. */
    List<String> prepare() {
        try {
            transactions.perform("read the views", this::read);
            List<WarehouseView> changed = changed();
            if (changed.isEmpty() || replace(changed)) {
                dropObsolete();
            } else {
                createAgain(changed);
            }
        } catch (WarehouseException e) {
            if (e.problem() == Problem.CONNECTION) {
                throw e;
            }
            notes.add("The views were not created or replaced. " + e.getMessage());
        }
        return List.copyOf(notes);
    }

    private void read() throws SQLException {
        created = metadata.createdViews();
        ownTables.addAll(metadata.createdColumns().keySet());
        ownTables.add(Metadata.IDENTITY);
        transactions.query(
                row -> found.put(row.getString(1), row.getString(2)) == null, dialect.relations(), dialect.schema());
    }

    private boolean isOwnView(String name) {
        return created.containsKey(name) && "VIEW".equals(found.get(name));
    }

    /** Returns the views to create or replace: those with all sources, unless somebody else has their name. */
    private List<WarehouseView> changed() {
        Set<String> usable = new HashSet<>(ownTables);
        List<WarehouseView> changed = new ArrayList<>();
        for (WarehouseView view : views) {
            String name = view.name();
            if (found.containsKey(name) && !isOwnView(name)) {
                notes.add("The view " + name + " was not created, since a table or view that is not of the replication"
                        + " has its name. Rename that, and run again.");
            } else if (usable.containsAll(view.sources())) {
                usable.add(name);
                if (!found.containsKey(name) || !checksum(view).equals(created.get(name))) {
                    changed.add(view);
                }
            }
        }
        return changed;
    }

    private String query(WarehouseView view) {
        return view.query(dialect::table);
    }

    private String checksum(WarehouseView view) {
        String definition = query(view) + '\n' + view.comment() + '\n' + view.columns();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(definition.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("each Java has SHA-256", e);
        }
    }

    private void create(WarehouseView view) throws SQLException {
        String name = dialect.table(view.name());
        transactions.execute("CREATE OR REPLACE VIEW " + name + " AS " + query(view));
        transactions.execute("COMMENT ON VIEW " + name + " IS " + literal(view.comment()));
        for (Map.Entry<String, String> column : view.columns().entrySet()) {
            transactions.execute(
                    "COMMENT ON COLUMN " + name + "." + quoted(column.getKey()) + " IS " + literal(column.getValue()));
        }
        metadata.createdView(view.name(), checksum(view));
    }

    /** Replaces the views, and returns whether the database lets them have their new columns. */
    private boolean replace(List<WarehouseView> changed) {
        try {
            transactions.perform("create views", () -> {
                for (WarehouseView view : changed) {
                    create(view);
                }
            });
            return true;
        } catch (WarehouseException e) {
            if (e.getCause() instanceof SQLException cause && dialect.isOtherForm(cause)) {
                return false;
            }
            throw e;
        }
    }

    /** Drops the views with all of the replication that need them, and creates them anew. */
    private void createAgain(List<WarehouseView> changed) {
        Set<String> names = new LinkedHashSet<>();
        changed.forEach(view -> names.add(view.name()));
        List<WarehouseView> affected = new ArrayList<>();
        for (WarehouseView view : views) {
            boolean isAbove = isOwnView(view.name()) && view.sources().stream().anyMatch(names::contains);
            if (isAbove || names.contains(view.name())) {
                names.add(view.name());
                affected.add(view);
            }
        }
        names.addAll(obsolete());
        if (areNeeded(names, "have other columns in this version, and were left as they are")) {
            return;
        }
        transactions.perform("replace views", () -> {
            drop(names);
            for (WarehouseView view : affected) {
                create(view);
            }
        });
    }

    /** Returns whether views of somebody else need the views, and notes it. */
    private boolean areNeeded(Set<String> names, String matter) {
        List<String> others = transactions.run("read the views", () -> dependents(names));
        if (others.isEmpty()) {
            return false;
        }
        String existing = names.stream().filter(found::containsKey).collect(Collectors.joining(", "));
        notes.add("The views " + existing + " " + matter + ", since these views need them: " + String.join(", ", others)
                + ". Drop those, run again, and create them anew.");
        return true;
    }

    private void drop(Set<String> names) throws SQLException {
        List<String> existing =
                names.stream().filter(this::isOwnView).map(dialect::table).toList();
        if (!existing.isEmpty()) {
            for (String statement : dialect.dropViews(existing)) {
                transactions.execute(statement);
            }
        }
        for (String name : names) {
            metadata.forgetView(name);
        }
    }

    private List<String> dependents(Set<String> names) throws SQLException {
        String literals = names.stream().map(SqlDialect::literal).collect(Collectors.joining(", "));
        Optional<String> sql = dialect.dependents(literals);
        return sql.isEmpty() ? List.of() : transactions.query(row -> row.getString(1), sql.get());
    }

    /** Returns the views of an older version that this one does not have. */
    private Set<String> obsolete() {
        Set<String> obsolete = new LinkedHashSet<>(created.keySet());
        views.forEach(view -> obsolete.remove(view.name()));
        return obsolete;
    }

    private void dropObsolete() {
        Set<String> obsolete = obsolete();
        if (!obsolete.isEmpty() && !areNeeded(obsolete, "are not of this version any more, and were kept")) {
            transactions.perform("drop views", () -> drop(obsolete));
        }
    }
}

package io.github.livechat4j.warehouse;

import io.github.livechat4j.model.Agent;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.CannedResponse;
import io.github.livechat4j.model.Goal;
import io.github.livechat4j.model.Group;
import io.github.livechat4j.model.Tag;
import io.github.livechat4j.model.Ticket;
import io.github.livechat4j.schema.RecordSchema;
import io.github.livechat4j.wire.RecordSchemas;
import java.util.List;

/** The kinds of records that are stored, each with a main table and its child tables. */
public enum StoredRecord {
    /** Chats and missed chats, told apart by the column {@code type}. */
    CHATS("chats", "chat", ArchivedChat.class, "id"),
    /** Tickets. */
    TICKETS("tickets", "ticket", Ticket.class, "id"),
    /** Agents. */
    AGENTS("agents", "agent", Agent.class, "login"),
    /** Groups of agents. */
    GROUPS("groups", "group", Group.class, "id"),
    /** Tags, which are unique within their group. */
    TAGS("tags", "tag", Tag.class, "group/name"),
    /** Goals. */
    GOALS("goals", "goal", Goal.class, "id"),
    /** Canned responses. */
    CANNED_RESPONSES("canned_responses", "canned_response", CannedResponse.class, "id");

    private final String table;
    private final String singular;
    private final Class<?> model;
    /** The names of the fields that identify a record, between slashes. */
    private final String identity;

    StoredRecord(String table, String singular, Class<?> model, String identity) {
        this.table = table;
        this.singular = singular;
        this.model = model;
        this.identity = identity;
    }

    /**
     * Returns the name of the main table.
     *
     * @return the name, such as {@code chats}
     */
    public String tableName() {
        return table;
    }

    /**
     * Returns the type of the records.
     *
     * @return the class of a record or of a union of records
     */
    public Class<?> model() {
        return model;
    }

    String singular() {
        return singular;
    }

    /** Returns the names of the fields that identify a record. */
    List<String> identity() {
        return List.of(identity.split("/"));
    }

    RecordSchema schema() {
        return RecordSchemas.of(model);
    }
}

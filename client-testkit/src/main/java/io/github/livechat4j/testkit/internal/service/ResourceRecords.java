package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The records of one resource by id, in insertion order. */
final class ResourceRecords {

    private final String name;
    private final Map<String, ObjectNode> byId = new LinkedHashMap<>();
    private int highest;

    ResourceRecords(String name) {
        this.name = name;
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    ObjectNode get(String id) {
        ObjectNode found = byId.get(id);
        if (found == null) {
            throw Refusal.notFound(name);
        }
        return found;
    }

    List<ObjectNode> all() {
        return new ArrayList<>(byId.values());
    }

    int size() {
        return byId.size();
    }

    void put(String id, ObjectNode item) {
        byId.put(id, item);
        if (item.path("id").isInt()) {
            highest = Math.max(highest, item.path("id").asInt());
        }
    }

    void remove(String id) {
        if (byId.remove(id) == null) {
            throw Refusal.notFound(name);
        }
    }

    /** Returns a new id; ids of deleted records are not reused. */
    int nextId() {
        return ++highest;
    }
}

package io.github.livechat4j.wire;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in a record at which values are noted, or below which there are such places. */
final class NotedPlace {

    private final Map<String, NotedPlace> members = new HashMap<>();
    private @Nullable String path;

    private NotedPlace() {}

    /**
     * Returns the place of the record itself.
     *
     * @param paths the paths of the places, whose names are joined by dots
     */
    static NotedPlace of(String... paths) {
        NotedPlace root = new NotedPlace();
        for (String path : paths) {
            NotedPlace place = root;
            for (String name : path.split("\\.", -1)) {
                place = place.members.computeIfAbsent(name, unseen -> new NotedPlace());
            }
            place.path = path;
        }
        return root;
    }

    @Nullable
    NotedPlace member(String name) {
        return members.get(name);
    }

    /** Returns its path; null if only values below it are noted. */
    @Nullable
    String path() {
        return path;
    }
}

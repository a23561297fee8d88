package io.github.livechat4j.spec.upstream;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Lists the places of a request body: {@code name}, {@code requester.mail}, {@code rules[].urls[].url}. */
final class BodyPlaces {

    private final OpenAPI document;
    // The named schemas on the path to the current place: a reference back to one of them would never end.
    private final Deque<String> open = new ArrayDeque<>();

    BodyPlaces(OpenAPI document) {
        this.document = document;
    }

    Set<String> of(Schema<?> body) {
        Set<String> places = new TreeSet<>();
        collect(body, "", places);
        return places;
    }

    private void collect(Schema<?> schema, String prefix, Set<String> places) {
        String reference = schema.get$ref();
        if (reference != null) {
            follow(reference.substring(reference.lastIndexOf('/') + 1), prefix, places);
            return;
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> {
                String place = prefix.isEmpty() ? name : prefix + "." + name;
                places.add(place);
                collect(property, place, places);
            });
        }
        if (schema.getItems() != null) {
            places.add(prefix + "[]");
            collect(schema.getItems(), prefix + "[]", places);
        }
        Stream.of(schema.getAllOf(), schema.getOneOf(), schema.getAnyOf())
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .forEach(part -> collect(part, prefix, places));
    }

    private void follow(String name, String prefix, Set<String> places) {
        Schema<?> schema = document.getComponents().getSchemas().get(name);
        if (schema != null && !open.contains(name)) {
            open.push(name);
            collect(schema, prefix, places);
            open.pop();
        }
    }
}

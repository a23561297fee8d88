package io.github.livechat4j.wire.internal;

import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.model.ModelCodec;
import io.github.livechat4j.wire.JsonCodec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The codec by which Jackson's databind reads and writes models in the same way as {@link JsonCodec}. It is public for
 * the service loader.
 */
public final class WireModelCodec implements ModelCodec {

    private static final JsonCodec JSON = new JsonCodec();

    /** Creates a codec, as the service loader does. */
    public WireModelCodec() {}

    /**
     * Returns whether a class is a model.
     *
     * @param type any class
     * @return whether the class is a record or a union of the generated models
     */
    public static boolean isModel(Class<?> type) {
        return type.getPackage() == ModelCodec.class.getPackage() && (type.isRecord() || type.isSealed());
    }

    @Override
    @SuppressWarnings("unchecked") // the tree of a record is a map
    public Map<String, @Nullable Object> write(Object model) {
        if (JSON.tree(model) instanceof Map<?, ?> members) {
            return (Map<String, @Nullable Object>) members;
        }
        throw new IllegalArgumentException(
                model.getClass().getName() + " is not a model that JSON writes as an object");
    }

    /**
     * {@inheritDoc}
     *
     * @throws DecodingException if the value cannot be decoded as that type
     */
    @Override
    public <T> T read(Object tree, Class<T> type) {
        return JSON.read(JSON.write(withLists(tree)), type);
    }

    /** Converts arrays to lists, since a mapper may be configured to read lists as arrays. */
    private static @Nullable Object withLists(@Nullable Object tree) {
        if (tree instanceof Object[] elements) {
            return withLists(Arrays.asList(elements));
        }
        if (tree instanceof Collection<?> elements) {
            List<@Nullable Object> list = new ArrayList<>(elements.size());
            elements.forEach(element -> list.add(withLists(element)));
            return list;
        }
        if (tree instanceof Map<?, ?> members) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            members.forEach((name, value) -> copy.put(name, withLists(value)));
            return copy;
        }
        return tree;
    }
}

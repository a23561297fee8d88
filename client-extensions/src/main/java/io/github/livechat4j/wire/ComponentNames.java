package io.github.livechat4j.wire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The wire names of components as bytes of JSON, in UTF-8 and with escapes. */
final class ComponentNames {

    private final byte[][] names;

    /** At its hash or behind it, without a gap between. */
    private final @Nullable Component[] table;

    private final int mask;

    ComponentNames(Component[] components) {
        this.names = new byte[components.length][];
        // at most half full, so that runs are short
        this.table = new Component[Integer.highestOneBit(components.length + 1) << 2];
        this.mask = table.length - 1;
        for (Component component : components) {
            byte[] name = component.writtenName().asQuotedUTF8();
            names[component.index()] = name;
            int place = hash(name, 0, name.length) & mask;
            while (table[place] != null) {
                place = (place + 1) & mask;
            }
            table[place] = component;
        }
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash ^ (hash >>> 16);
    }

    /**
     * Returns the length of the name of a component if this name and a quotation mark are at an index; -1 if not.
     *
     * @param component the index of the component
     */
    int lengthAt(int component, byte[] in, int from) {
        byte[] name = names[component];
        int to = from + name.length;
        return to < in.length && in[to] == '"' && Arrays.equals(in, from, to, name, 0, name.length) ? name.length : -1;
    }

    /** Returns the component with a name without escapes; null if there is none. */
    @Nullable
    Component find(byte[] in, int from, int to) {
        int place = hash(in, from, to) & mask;
        Component found = table[place];
        while (found != null) {
            byte[] name = names[found.index()];
            if (Arrays.equals(in, from, to, name, 0, name.length)) {
                return found;
            }
            place = (place + 1) & mask;
            found = table[place];
        }
        return null;
    }
}

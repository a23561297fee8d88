package io.github.livechat4j.codegen;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Converts names of the contract to names of Java. */
interface Names {

    /** Returns the class of a component. */
    String type(String component);

    /** Returns the interface of a tag. */
    String api(String tag);

    /** Returns the interface of futures for the interface of a tag. */
    static String async(String api) {
        return api.replaceFirst("Api$", "AsyncApi");
    }

    /** Returns the component or argument of a property or parameter. */
    String variable(String wireName);

    /** Returns the constant of a word of an enumeration. */
    String constant(String word);

    /**
     * Requires that different parts of the contract have different names.
     *
     * @param things each name on the wire, with its part of the contract
     * @throws UnfitContractException if two have the same name; the message names both, with the place of the second
     */
    static <T> void refuseOneForTwo(ContractPlaces places, String owner, Map<T, ?> things, Function<T, String> name) {
        Map<String, T> thingByName = new HashMap<>();
        things.forEach((thing, part) -> {
            T other = thingByName.put(name.apply(thing), thing);
            if (other != null) {
                throw new UnfitContractException(
                        places.placeOf(part),
                        "`%s` and `%s` of %s would both be %s in Java: leave one of the two out, and describe it in words"
                                .formatted(other, thing, owner, name.apply(thing)),
                        null);
            }
        });
    }
}

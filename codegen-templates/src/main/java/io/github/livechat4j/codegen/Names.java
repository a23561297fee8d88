package io.github.livechat4j.codegen;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** How names of the contract become names of Java. */
interface Names {

    /** The class of a component. */
    String type(String component);

    /** The interface of a tag. */
    String api(String tag);

    /** The interface of futures that stands beside the interface of a tag. */
    static String async(String api) {
        return api.replaceFirst("Api$", "AsyncApi");
    }

    /** The component or argument of a property or parameter. */
    String variable(String wireName);

    /** The constant of a word of an enumeration. */
    String constant(String word);

    /**
     * Makes sure that different things have different names.
     *
     * @param things each with the part of the contract that it is
     * @throws UnfitContractException if two have the same, naming both, with the place of the second
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

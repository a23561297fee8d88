package io.github.livechat4j.cli.replicate;

import io.github.livechat4j.cli.Closest;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.warehouse.Mask;
import java.util.Arrays;
import java.util.List;

/** The fields that {@code --mask} names. */
public final class MaskFields {

    /**
     * Splits a list at its commas. A comma at the end stays, since picocli would drop the empty name behind it without
     * a word.
     */
    public static final String COMMA = ",(?!$)";

    private MaskFields() {}

    /**
     * Checks the names.
     *
     * @param fields the names as given
     * @return the names without white space around them
     * @throws Failure if one of them is no name of a field
     */
    public static String[] checked(List<String> fields) {
        String[] names = fields.stream().map(String::strip).toArray(String[]::new);
        Arrays.stream(names).forEach(MaskFields::require);
        return names;
    }

    private static void require(String field) {
        try {
            Mask unused = Mask.none().dropping(field);
        } catch (IllegalArgumentException e) {
            throw Failure.of(ExitCode.USAGE, "--mask: There is no field \"" + field + "\" to mask")
                    .advise(Closest.advice(
                            field,
                            Mask.names(),
                            "use email, ip, name, message_text, or a field that livechat replicate tables lists"))
                    .because(e);
        }
    }
}

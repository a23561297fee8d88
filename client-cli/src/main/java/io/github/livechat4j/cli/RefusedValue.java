package io.github.livechat4j.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/**
 * Words the message for a value that an option does not accept. Picocli's own messages name types of Java, and list
 * words in capital letters.
 */
final class RefusedValue {

    private static final Set<Class<?>> FRACTIONS =
            Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class);

    private static final Map<Class<?>, BigInteger> GREATEST = Map.of(
            short.class,
            BigInteger.valueOf(Short.MAX_VALUE),
            Short.class,
            BigInteger.valueOf(Short.MAX_VALUE),
            int.class,
            BigInteger.valueOf(Integer.MAX_VALUE),
            Integer.class,
            BigInteger.valueOf(Integer.MAX_VALUE),
            long.class,
            BigInteger.valueOf(Long.MAX_VALUE),
            Long.class,
            BigInteger.valueOf(Long.MAX_VALUE));

    private final ArgSpec argument;
    private final String value;
    private final Optional<String> reason;

    private RefusedValue(ArgSpec argument, String value, Optional<String> reason) {
        this.argument = argument;
        this.value = value;
        this.reason = reason;
    }

    /** Returns the refused value; empty if picocli refused the command line for another reason. */
    static Optional<RefusedValue> of(ParameterException refused) {
        ArgSpec argument = refused.getArgSpec();
        String value = refused.getValue();
        if (argument == null || value == null) {
            return Optional.empty();
        }
        Optional<String> reason = refused.getCause() instanceof TypeConversionException thrown
                ? Optional.ofNullable(thrown.getMessage())
                : Optional.empty();
        return Optional.of(new RefusedValue(argument, value, reason));
    }

    /** Returns the message: the option, the allowed values, and the value. */
    String message() {
        String name = name(argument);
        Class<?> type = type();
        if (type.isEnum()) {
            return name + " must be " + listed(words()) + ", was '" + value + "'";
        }
        BigInteger greatest = GREATEST.get(type);
        if (greatest != null) {
            return name + " must be a whole number" + limit(greatest) + ", was '" + value + "'";
        }
        if (FRACTIONS.contains(type)) {
            return name + " must be a number, was '" + value + "'";
        }
        return reason.map(text -> name + (text.startsWith("must ") ? " " : ": ") + text)
                .orElse(name + " does not accept '" + value + "'");
    }

    /** Names the limit if it is the reason: the value is a number, but too long. */
    private String limit(BigInteger greatest) {
        return value.matches("[+-]?[0-9]{3,}") ? " from -" + greatest + " to " + greatest : "";
    }

    /** Returns a question that names the words closest to the value; empty if there are none. */
    Optional<String> question() {
        boolean isAsked =
                !type().isEnum() && reason.filter(text -> text.endsWith("?")).isPresent();
        return isAsked ? Optional.empty() : Closest.question(value, words());
    }

    private Class<?> type() {
        return argument.auxiliaryTypes().length == 0 ? argument.type() : argument.auxiliaryTypes()[0];
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        Iterable<String> candidates = argument.completionCandidates();
        if (candidates != null) {
            candidates.forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
        }
        return words;
    }

    private static String listed(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    /** Returns the name of an option or argument on the command line: of an option with two words the first. */
    static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? Arrays.stream(option.names())
                        .filter(name -> name.startsWith("--"))
                        .findFirst()
                        .orElseGet(option::longestName)
                : argument.paramLabel();
    }
}

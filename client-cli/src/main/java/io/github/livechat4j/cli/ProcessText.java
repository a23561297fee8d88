package io.github.livechat4j.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments and the environment of this process as text. Java decodes both in the character set of the locale before any of our code
 * runs, and puts U+FFFD in the place of what that set does not have. Such a text must not be used: on Linux the bytes are read again as
 * UTF-8, and elsewhere the text is refused.
 *
 * @param processDirectory the directory that Linux has for this process: {@code /proc/self}
 */
record ProcessText(Path processDirectory) {

    private static final String REPLACEMENT = "\uFFFD";
    private static final String ADVICE = "run the command with LC_ALL=C.UTF-8, or another locale in UTF-8";

    /** Variables that commands read; what the others hold is none of their business. */
    private static final String OWN_VARIABLES = "LIVECHAT_.*|HOME|XDG_CONFIG_HOME";

    /** The arguments and the environment of the real process. */
    static ProcessText system() {
        return new ProcessText(Path.of("/proc/self"));
    }

    /**
     * Gives the arguments as they were typed.
     *
     * @param arguments them as Java decoded them
     * @return the same where nothing was lost
     * @throws Failure if one of them is not UTF-8, or its bytes cannot be read
     */
    String[] arguments(String[] arguments) {
        String[] texts = arguments.clone();
        Optional<List<byte[]>> raw = Optional.empty();
        for (int index = 0; index < texts.length; index++) {
            if (isDamaged(texts[index])) {
                raw = raw.isPresent() ? raw : rawArguments(arguments);
                int at = index;
                texts[index] =
                        raw.flatMap(all -> decoded(all.get(at))).orElseThrow(() -> unreadable("argument " + (at + 1)));
            }
        }
        return texts;
    }

    /** What follows the options of Java and the main class is what the program is given, unless another program rewrote it. */
    private Optional<List<byte[]>> rawArguments(String[] arguments) {
        List<byte[]> words = words("cmdline");
        if (words.size() < arguments.length) {
            return Optional.empty();
        }
        List<byte[]> last = words.subList(words.size() - arguments.length, words.size());
        for (int index = 0; index < arguments.length; index++) {
            boolean differs =
                    !isDamaged(arguments[index]) && !decoded(last.get(index)).equals(Optional.of(arguments[index]));
            if (differs) {
                return Optional.empty();
            }
        }
        return Optional.of(last);
    }

    /**
     * Gives the environment as it was set.
     *
     * @param environment the variables as Java decoded them
     * @return the same where nothing was lost
     * @throws Failure if a variable of this command is not UTF-8, or its bytes cannot be read
     */
    Map<String, String> environment(Map<String, String> environment) {
        if (environment.values().stream().noneMatch(ProcessText::isDamaged)) {
            return environment;
        }
        Map<String, String> raw = rawEnvironment();
        Map<String, String> texts = new LinkedHashMap<>(environment);
        texts.replaceAll((name, value) -> isDamaged(value) ? raw.getOrDefault(name, value) : value);
        texts.forEach((name, value) -> {
            if (!raw.containsKey(name) && isDamaged(value) && name.matches(OWN_VARIABLES)) {
                throw unreadable("the variable " + name);
            }
        });
        return texts;
    }

    private Map<String, String> rawEnvironment() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (byte[] word : words("environ")) {
            decoded(word).ifPresent(text -> {
                String[] parts = text.split("=", 2);
                if (parts.length == 2) {
                    variables.put(parts[0], parts[1]);
                }
            });
        }
        return variables;
    }

    /**
     * Refuses a working directory whose name is lost, which Java itself fails at in many places.
     *
     * @param directory its name as Java decoded it
     * @param charset the character set of the names of files
     */
    static void checkWorkingDirectory(String directory, String charset) {
        if (isDamaged(directory) && !charset.equalsIgnoreCase("UTF-8")) {
            throw Failure.of(
                            ExitCode.FILE,
                            "the name of the working directory has letters that the character set of the locale, "
                                    + charset + ", does not have")
                    .advise(ADVICE);
        }
    }

    /** Says that the locale has no letters for the name of a file. */
    static Failure unusableName(String name) {
        return Failure.of(
                        ExitCode.FILE,
                        "\"" + name + "\" cannot be the name of a file in the character set of the locale, "
                                + System.getProperty("sun.jnu.encoding"))
                .advise(ADVICE);
    }

    private static boolean isDamaged(String text) {
        return text.contains(REPLACEMENT);
    }

    private static Failure unreadable(String what) {
        return Failure.of(ExitCode.USAGE, what + " is not text in UTF-8, or the locale has no letters for it")
                .advise(ADVICE);
    }

    private List<byte[]> words(String file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(processDirectory.resolve(file));
        } catch (IOException e) {
            return List.of();
        }
        List<byte[]> words = new ArrayList<>();
        int start = 0;
        for (int index = 0; index < bytes.length; index++) {
            if (bytes[index] == 0) {
                words.add(Arrays.copyOfRange(bytes, start, index));
                start = index + 1;
            }
        }
        return words;
    }

    /** Empty for what is not UTF-8. */
    private static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}

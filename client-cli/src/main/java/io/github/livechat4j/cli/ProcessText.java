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
 * Decodes the arguments and the environment of this process. Java decodes both in the character set of the locale
 * before the program starts, and replaces undecodable bytes by U+FFFD. A text with U+FFFD is damaged: on Linux its
 * bytes are read again from {@code /proc} as UTF-8; elsewhere the text is rejected.
 *
 * @param processDirectory the directory of this process on Linux: {@code /proc/self}
 */
record ProcessText(Path processDirectory) {

    private static final String REPLACEMENT = "\uFFFD";
    private static final String ADVICE = "run the command with LC_ALL=C.UTF-8, or another locale in UTF-8";

    /** The variables that commands read; damaged values of other variables are ignored. */
    private static final String OWN_VARIABLES = "LIVECHAT_.*|HOME|XDG_CONFIG_HOME";

    /** Returns the decoder for this process. */
    static ProcessText system() {
        return new ProcessText(Path.of("/proc/self"));
    }

    /**
     * Returns the arguments as they were typed.
     *
     * @param arguments the arguments as Java decoded them
     * @return the arguments, with damaged ones decoded again
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

    /**
     * Reads the raw arguments, which are the last words of the command line of the JVM. Empty if they do not match the
     * undamaged arguments: another program may have rewritten the command line.
     */
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
     * Returns the environment as it was set.
     *
     * @param environment the variables as Java decoded them
     * @return the variables, with damaged values decoded again
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
     * Rejects a working directory whose name is damaged, since Java fails on it in many places.
     *
     * @param directory the name of the working directory as Java decoded it
     * @param charset the character set in which Java decodes names of files
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

    /** Makes the failure of a file whose name the locale cannot encode. */
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

    /** Decodes UTF-8; empty if the bytes are not UTF-8. */
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

package io.github.livechat4j.cli;

import io.github.livechat4j.cli.CompletionTable.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A shell, and how its script for completion is written. Each script is a template with a place for the table. */
enum CompletionShell {
    /** Bash 3.2 or newer. */
    BASH("livechat.bash", "'\\''") {
        @Override
        String line(String key, Entry entry) {
            return "    " + quoted(key) + ") kind=" + entry.kind().word() + " found="
                    + quoted(String.join("\n", entry.words())) + " ;;";
        }
    },

    /** Zsh. */
    ZSH("livechat.zsh", "'\\''") {
        @Override
        String line(String key, Entry entry) {
            return BASH.line(key, entry);
        }
    },

    /** Fish 3 or newer. */
    FISH("livechat.fish", "\\'") {
        @Override
        String line(String key, Entry entry) {
            String words = Stream.concat(Stream.of(entry.kind().word()), entry.words().stream())
                    .map(this::quoted)
                    .collect(Collectors.joining(" "));
            return "        case " + quoted(key) + "\n            printf '%s\\n' " + words;
        }

        @Override
        String quoted(String text) {
            return super.quoted(text.replace("\\", "\\\\"));
        }
    },

    /** PowerShell 5.1 or newer. */
    POWERSHELL("livechat.ps1", "''") {
        @Override
        String line(String key, Entry entry) {
            String words = Stream.concat(Stream.of(entry.kind().word()), entry.words().stream())
                    .map(this::quoted)
                    .collect(Collectors.joining(", "));
            return "    " + quoted(key) + " = @(" + words + ")";
        }

        /** PowerShell takes typographic quotes for the end of a text, too. */
        @Override
        String quoted(String text) {
            return super.quoted(text.replaceAll("([\u2018\u2019\u201a\u201b])", "$1$1"));
        }
    };

    private static final String PLACE = "@table@";

    private final String template;
    private final String quote;

    CompletionShell(String template, String quote) {
        this.template = template;
        this.quote = quote;
    }

    /** Writes an entry of the table. */
    abstract String line(String key, Entry entry);

    /** Quotes a text, so that the shell changes nothing in it. */
    String quoted(String text) {
        return "'" + text.replace("'", quote) + "'";
    }

    /** Writes the script. */
    String script(CompletionTable table) {
        String lines = table.entries().entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
        try (InputStream in =
                Objects.requireNonNull(CompletionShell.class.getResourceAsStream("completion/" + template), template)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceFirst("(?m)^.*" + PLACE + ".*$", Matcher.quoteReplacement(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the word for help and completion. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

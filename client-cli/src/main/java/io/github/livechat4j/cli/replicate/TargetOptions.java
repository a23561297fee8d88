package io.github.livechat4j.cli.replicate;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.TextInput;
import io.github.livechat4j.cli.ZoneConverter;
import io.github.livechat4j.cli.output.OutputFile;
import io.github.livechat4j.warehouse.Mask;
import io.github.livechat4j.warehouse.database.DuckDbTarget;
import io.github.livechat4j.warehouse.database.WarehouseTarget;
import io.github.livechat4j.warehouse.replication.ReplicationOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name the database, and those that all commands on it have to repeat. */
final class TargetOptions {

    /**
     * Separates names. A comma at the end stays, since Java would drop the empty name behind it and accept the list.
     */
    static final String COMMA = MaskFields.COMMA;

    private static final String KEY_VARIABLE = "LIVECHAT_MASK_KEY";
    private static final String DEFAULT_FILE = "livechat.duckdb";

    @Option(
            names = "--to",
            paramLabel = "DATABASE",
            description = "the file of DuckDB, or postgresql://user@host/database; " + DEFAULT_FILE
                    + " in the working directory otherwise")
    String to = DEFAULT_FILE;

    @Option(
            names = "--drivers",
            paramLabel = "PATH",
            description = "a jar, or the directory of the jars, with the driver of DuckDB (LIVECHAT_DRIVERS);"
                    + " ~/.livechat4j/lib otherwise")
    @Nullable
    Path drivers;

    @Option(
            names = "--memory",
            paramLabel = "MEBIBYTES",
            description = "the memory that DuckDB may take; 1024 otherwise")
    @Nullable
    Integer memory;

    @Option(
            names = "--mask",
            paramLabel = "FIELD",
            split = COMMA,
            splitSynopsisLabel = ",",
            description = "personal data that is not stored: email, ip, name, message_text, or names of fields")
    List<String> mask = List.of();

    @Option(
            names = "--mask-mode",
            paramLabel = "MODE",
            description = "hash (the default) keeps values countable and joinable; drop leaves them out")
    MaskMode maskMode = MaskMode.HASH;

    @Option(
            names = "--mask-key-file",
            paramLabel = "FILE",
            description = "the file with the key of the hashes, 16 characters or more (" + KEY_VARIABLE
                    + " is the key itself)")
    @Nullable
    Path maskKeyFile;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = ZoneConverter.class,
            description = "IANA name of the time zone of the account; that of its newest chat otherwise")
    @Nullable
    ZoneId zone;

    @Option(
            names = "--account",
            paramLabel = "NAME",
            description = "what the account is called in the database; a checksum of the owner's login otherwise")
    @Nullable
    String account;

    /** Returns the database. */
    WarehouseTarget database() {
        WarehouseTarget database = WarehouseTarget.of(to);
        if (memory == null) {
            return database;
        }
        if (database instanceof DuckDbTarget file) {
            return file.withMemory(memory);
        }
        throw Failure.of(ExitCode.USAGE, "--memory is for DuckDB, but --to is a PostgreSQL database");
    }

    /** Refuses a copy that a run could not write at its end, hours later. */
    static void requireCopy(WarehouseTarget database, @Nullable Path copy) {
        if (copy == null) {
            return;
        }
        if (!(database instanceof DuckDbTarget)) {
            throw Failure.of(ExitCode.USAGE, "--copy-to copies a DuckDB file, but --to is a PostgreSQL database");
        }
        if (database.toString().equals(copy.toAbsolutePath().normalize().toString())) {
            throw Failure.of(ExitCode.USAGE, "--copy-to is the file of --to itself")
                    .advise("name another file for the copy");
        }
        OutputFile.at(copy).check(OutputFile.Existing.REPLACED);
    }

    /** Returns the database for a message: without a password, and nothing of a text that is no database. */
    String shown() {
        try {
            WarehouseTarget database = database();
            return shown(database);
        } catch (RuntimeException e) {
            // the failure says what is wrong with it
            return "";
        }
    }

    /** Returns the name of the database for messages. A URL is shown without its user and password. */
    String shown(WarehouseTarget database) {
        return database instanceof DuckDbTarget ? to : database.toString();
    }

    ReplicationOptions applied(ReplicationOptions options, Surroundings surroundings) {
        ReplicationOptions applied = options.withMask(mask(surroundings));
        applied = zone == null ? applied : applied.withZone(zone);
        return account == null ? applied : applied.withAccount(account);
    }

    private Mask mask(Surroundings surroundings) {
        if (mask.isEmpty()) {
            if (maskKeyFile != null) {
                throw Failure.of(ExitCode.USAGE, "--mask-key-file needs --mask, which names the fields");
            }
            return Mask.none();
        }
        String[] fields = MaskFields.checked(mask);
        return maskMode == MaskMode.DROP
                ? Mask.none().dropping(fields)
                : Mask.none().hashing(key(surroundings).getBytes(StandardCharsets.UTF_8), fields);
    }

    private String key(Surroundings surroundings) {
        String variable = surroundings.environment().getOrDefault(KEY_VARIABLE, "");
        if (maskKeyFile == null && !variable.isBlank()) {
            return variable.strip();
        }
        if (maskKeyFile == null) {
            throw Failure.of(ExitCode.USAGE, "--mask needs a key for its hashes")
                    .advise("name its file with --mask-key-file, set " + KEY_VARIABLE + ", or use --mask-mode drop");
        }
        try {
            return TextInput.read(maskKeyFile).strip();
        } catch (IOException e) {
            throw Failure.of(ExitCode.FILE, "the key of the hashes in " + maskKeyFile + " cannot be read")
                    .because(e);
        }
    }
}

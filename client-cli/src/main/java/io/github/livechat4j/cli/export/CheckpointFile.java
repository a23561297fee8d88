package io.github.livechat4j.cli.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.output.Durable;
import io.github.livechat4j.cli.output.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Stores the checkpoint beside the output file. It is replaced atomically, so it is complete at any moment. */
final class CheckpointFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Target target;

    CheckpointFile(Target target) {
        this.target = target;
    }

    /**
     * Reads the checkpoint.
     *
     * @return the checkpoint; empty if there is none
     * @throws Failure if another version of this command wrote it, it is damaged, or somebody else put it there
     */
    Optional<Checkpoint> read() throws IOException {
        Path file = target.checkpoint();
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        JsonNode tree;
        try {
            tree = JSON.readTree(PrivateFile.read(file));
        } catch (JsonProcessingException e) {
            throw damaged(file).because(e);
        }
        int version = tree.path("version").asInt();
        if (version > Checkpoint.VERSION) {
            throw Failure.of(ExitCode.FILE, file + " was written by a newer version of this command")
                    .advise("go on with that version, or begin anew with --overwrite");
        }
        if (version > 0 && version < Checkpoint.VERSION) {
            throw Failure.of(ExitCode.FILE, file + " was written by an older version of this command")
                    .advise("go on with that version, or begin anew with --overwrite");
        }
        if (version != Checkpoint.VERSION
                || !tree.path("cursor").isTextual()
                || !tree.path("length").isNumber()) {
            throw damaged(file);
        }
        return Optional.of(checkpoint(tree));
    }

    private static Failure damaged(Path file) {
        return Failure.of(ExitCode.FILE, file + " is damaged").advise("begin anew with --overwrite");
    }

    private static Checkpoint checkpoint(JsonNode tree) {
        JsonNode request = tree.path("request");
        List<String> unreachable = new ArrayList<>();
        tree.path("unreachable").forEach(sentence -> unreachable.add(sentence.asText()));
        return new Checkpoint(
                Checkpoint.VERSION,
                new Checkpoint.Request(
                        request.path("kind").asText(),
                        request.path("format").asText(),
                        request.path("order").asText(),
                        request.path("filter").asText(),
                        request.path("account").asText()),
                tree.path("cursor").asText(),
                tree.path("length").asLong(),
                new GzipState(
                        tree.path("gzip").path("checksum").asInt(),
                        tree.path("gzip").path("length").asLong()),
                tree.path("records").asLong(),
                tree.has("total") ? OptionalLong.of(tree.path("total").asLong()) : OptionalLong.empty(),
                unreachable,
                new Checkpoint.OfUnreadable(
                        tree.path("unreadable").path("records").asLong(),
                        tree.path("unreadable").path("values").asLong(),
                        tree.path("unreadable").path("length").asLong()),
                tree.path("complete").asBoolean(),
                tree.path("recent").asText());
    }

    /** Replaces the checkpoint. The data that it describes must be on the disk already. */
    void write(Checkpoint checkpoint) throws IOException {
        Path next = target.nextCheckpoint();
        try {
            // left by a process that was killed
            Files.deleteIfExists(next);
            Durable.write(next, JSON.writeValueAsBytes(tree(checkpoint)));
            Durable.move(next, target.checkpoint());
        } catch (IOException e) {
            Files.deleteIfExists(next);
            throw e;
        }
    }

    private static ObjectNode tree(Checkpoint checkpoint) {
        ObjectNode tree = JSON.createObjectNode();
        tree.put("version", checkpoint.version());
        Checkpoint.Request request = checkpoint.request();
        tree.putObject("request")
                .put("kind", request.kind())
                .put("format", request.format())
                .put("order", request.order())
                .put("filter", request.filter())
                .put("account", request.account());
        tree.put("cursor", checkpoint.cursor());
        tree.put("length", checkpoint.length());
        tree.putObject("gzip")
                .put("checksum", checkpoint.gzip().checksum())
                .put("length", checkpoint.gzip().length());
        tree.put("records", checkpoint.records());
        checkpoint.total().ifPresent(total -> tree.put("total", total));
        ArrayNode unreachable = tree.putArray("unreachable");
        checkpoint.unreachable().forEach(unreachable::add);
        tree.putObject("unreadable")
                .put("records", checkpoint.unreadable().records())
                .put("values", checkpoint.unreadable().values())
                .put("length", checkpoint.unreadable().length());
        tree.put("complete", checkpoint.complete());
        return tree.put("recent", checkpoint.recent());
    }

    void delete() throws IOException {
        Files.deleteIfExists(target.nextCheckpoint());
        Files.deleteIfExists(target.checkpoint());
    }
}

package io.github.livechat4j.cli.export;

import io.github.livechat4j.cli.output.Durable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Writes an export to a part file, which can be resumed, and renames it once it is complete. */
final class ResumableFile implements Destination {

    private final Target target;
    private final CheckpointFile checkpoints;
    private final Checkpoint.Request request;
    private final PartFile part;
    private final UnreadableFile unreadable;
    private final @Nullable ParquetConverter parquet;
    private boolean isSaved;

    private ResumableFile(
            Target target,
            CheckpointFile checkpoints,
            Checkpoint.Request request,
            PartFile part,
            UnreadableFile unreadable,
            @Nullable ParquetConverter parquet,
            boolean isSaved) {
        this.target = target;
        this.checkpoints = checkpoints;
        this.request = request;
        this.part = part;
        this.unreadable = unreadable;
        this.parquet = parquet;
        this.isSaved = isSaved;
    }

    /**
     * Begins an export.
     *
     * @param parquet makes the file from the part file; null if the part file becomes the file
     */
    static ResumableFile begin(
            Target target, CheckpointFile checkpoints, Checkpoint.Request request, @Nullable ParquetConverter parquet)
            throws IOException {
        PartFile part = PartFile.open(target, 0, GzipState.EMPTY);
        checkpoints.delete();
        Files.deleteIfExists(target.made());
        return new ResumableFile(
                target, checkpoints, request, part, new UnreadableFile(target.unreadable(), 0), parquet, false);
    }

    static ResumableFile resume(
            Target target, CheckpointFile checkpoints, Checkpoint saved, @Nullable ParquetConverter parquet)
            throws IOException {
        PartFile part = PartFile.open(target, saved.length(), saved.gzip());
        UnreadableFile unreadable =
                new UnreadableFile(target.unreadable(), saved.unreadable().length());
        return new ResumableFile(target, checkpoints, saved.request(), part, unreadable, parquet, true);
    }

    /** Renames the file of Parquet of a complete export to the part file, if that was not done. */
    static void takeMade(Target target, Checkpoint saved) throws IOException {
        Path made = target.made();
        if (saved.complete() && Files.exists(made) && Files.size(made) == saved.length()) {
            Durable.move(made, target.part());
        }
    }

    /** Finishes an export whose part file is complete but was not renamed. */
    static void complete(Target target, Checkpoint saved) throws IOException {
        try (PartFile part = PartFile.open(target, saved.length(), saved.gzip())) {
            part.settle();
        }
        target.output().replaceBy(target.part());
    }

    @Override
    public String name() {
        return target.output().toString();
    }

    @Override
    public void write(byte[] lines) throws IOException {
        part.write(lines);
    }

    @Override
    public void list(String lines) throws IOException {
        unreadable.write(lines);
    }

    @Override
    public String ofUnreadable() {
        return "they are listed in " + target.unreadable() + ", as they were sent";
    }

    @Override
    public String ofUnfinished() {
        return "nothing is left of it, run it again";
    }

    @Override
    public void save(ExportProgress standing) throws IOException {
        checkpoints.write(checkpoint(standing, part.settle(), false));
        isSaved = true;
    }

    /**
     * Makes a checkpoint. The records that it describes must be on the disk already; their list of odd ones is settled.
     */
    private Checkpoint checkpoint(ExportProgress standing, long length, boolean complete) throws IOException {
        return new Checkpoint(
                Checkpoint.VERSION,
                request,
                standing.cursor(),
                length,
                part.state(),
                standing.records(),
                standing.total(),
                standing.unreachable(),
                new Checkpoint.OfUnreadable(
                        standing.unreadable().records(), standing.unreadable().values(), unreadable.settle()),
                complete,
                standing.recent().toText());
    }

    @Override
    public boolean finish(ExportProgress standing, BooleanSupplier isInterrupted) throws IOException {
        if (parquet == null) {
            part.end();
            checkpoints.write(checkpoint(standing, part.settle(), true));
            isSaved = true;
        } else if (!make(parquet, standing, isInterrupted)) {
            return false;
        }
        part.close();
        target.output().replaceBy(target.part());
        return true;
    }

    /** Makes the file of Parquet, and renames it to the part file. Until then the records of the part file are kept. */
    private boolean make(ParquetConverter library, ExportProgress standing, BooleanSupplier isInterrupted)
            throws IOException {
        save(standing);
        part.end();
        part.settle();
        OptionalLong length = library.make(target, isInterrupted);
        if (length.isEmpty()) {
            return false;
        }
        checkpoints.write(checkpoint(standing, length.getAsLong(), true));
        Durable.move(target.made(), target.part());
        return true;
    }

    @Override
    public void forget() throws IOException {
        checkpoints.delete();
    }

    @Override
    public boolean leave(ExportProgress standing) {
        if (standing.records() == 0) {
            return giveUp();
        }
        try {
            save(standing);
            part.close();
            return true;
        } catch (IOException e) {
            return giveUp();
        }
    }

    @Override
    public boolean giveUp() {
        try {
            if (isSaved) {
                part.close();
            } else {
                part.discard();
            }
            return isSaved;
        } catch (IOException e) {
            // the caller reports the failure that led here
            return isSaved;
        }
    }

    @Override
    public void close() {
        try {
            unreadable.close();
            part.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.github.livechat4j.cli.export;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes an export to a part file, which can be resumed, and renames it once it is complete. */
final class ResumableFile implements Destination {

    private final Target target;
    private final CheckpointFile checkpoints;
    private final Checkpoint.Request request;
    private final PartFile part;
    private final UnreadableFile unreadable;
    private boolean isSaved;

    private ResumableFile(
            Target target,
            CheckpointFile checkpoints,
            Checkpoint.Request request,
            PartFile part,
            UnreadableFile unreadable,
            boolean isSaved) {
        this.target = target;
        this.checkpoints = checkpoints;
        this.request = request;
        this.part = part;
        this.unreadable = unreadable;
        this.isSaved = isSaved;
    }

    static ResumableFile begin(Target target, CheckpointFile checkpoints, Checkpoint.Request request)
            throws IOException {
        PartFile part = PartFile.open(target, 0, GzipState.EMPTY);
        checkpoints.delete();
        return new ResumableFile(target, checkpoints, request, part, new UnreadableFile(target.unreadable(), 0), false);
    }

    static ResumableFile resume(Target target, CheckpointFile checkpoints, Checkpoint saved) throws IOException {
        PartFile part = PartFile.open(target, saved.length(), saved.gzip());
        UnreadableFile unreadable =
                new UnreadableFile(target.unreadable(), saved.unreadable().length());
        return new ResumableFile(target, checkpoints, saved.request(), part, unreadable, true);
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
        checkpoints.write(checkpoint(standing, false));
        isSaved = true;
    }

    /** Makes a checkpoint, after bringing the data that it describes to the disk. */
    private Checkpoint checkpoint(ExportProgress standing, boolean complete) throws IOException {
        return new Checkpoint(
                Checkpoint.VERSION,
                request,
                standing.cursor(),
                part.settle(),
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
    public void finish(ExportProgress standing) throws IOException {
        part.end();
        checkpoints.write(checkpoint(standing, true));
        isSaved = true;
        part.close();
        target.output().replaceBy(target.part());
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

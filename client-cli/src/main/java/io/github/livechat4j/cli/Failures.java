package io.github.livechat4j.cli;

import io.github.livechat4j.archive.UnreachableRecordsException;
import io.github.livechat4j.cli.output.ReaderEndedException;
import io.github.livechat4j.error.AnswerTooLargeException;
import io.github.livechat4j.error.AuthenticationException;
import io.github.livechat4j.error.ConnectionException;
import io.github.livechat4j.error.CredentialsException;
import io.github.livechat4j.error.DeadlineExceededException;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.error.LiveChatException;
import io.github.livechat4j.error.MisdirectedException;
import io.github.livechat4j.error.NotFoundException;
import io.github.livechat4j.error.PermissionException;
import io.github.livechat4j.error.RateLimitedException;
import io.github.livechat4j.error.ServerException;
import io.github.livechat4j.error.StatusException;
import io.github.livechat4j.paging.UnstableListException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** Maps exceptions to a message for people and an exit code for scripts. */
public final class Failures {

    /** Server errors that a retry does not cure: 501 Not Implemented and 505 HTTP Version Not Supported. */
    private static final Set<Integer> LASTING = Set.of(501, 505);

    private Failures() {}

    /**
     * Maps an exception.
     *
     * @param thrown any exception
     * @return its message as one line, with an exit code and, if there is something to do, advice
     */
    public static Failure of(Throwable thrown) {
        if (thrown instanceof Failure failure) {
            return failure;
        }
        if (thrown instanceof LiveChatException failed) {
            return ofCall(failed).because(failed);
        }
        if (thrown instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return of(unchecked.getCause()).because(thrown);
        }
        if (thrown instanceof ReaderEndedException ended) {
            return Failure.of(ExitCode.READER_ENDED, String.valueOf(ended.getMessage()))
                    .because(ended);
        }
        if (thrown instanceof IOException failed) {
            return ofFile(failed).because(failed);
        }
        if (thrown instanceof CancellationException || thrown instanceof InterruptedException) {
            return Failure.of(ExitCode.INTERRUPTED, "interrupted").because(thrown);
        }
        // the library names the argument, its value and what is allowed
        if (thrown instanceof IllegalArgumentException && thrown.getMessage() != null) {
            return Failure.of(ExitCode.USAGE, thrown.getMessage()).because(thrown);
        }
        return Failure.of(ExitCode.UNEXPECTED, "this command has failed by a mistake of its own")
                .advise("run it again with -v, and report the lines that it prints")
                .because(thrown);
    }

    private static Failure ofCall(LiveChatException failed) {
        String what = PlainCause.of(String.valueOf(failed.getMessage()));
        if (failed instanceof AuthenticationException) {
            return Failure.of(ExitCode.CREDENTIALS, what)
                    .advise("check LIVECHAT_LOGIN and LIVECHAT_TOKEN, or run: livechat doctor");
        }
        if (failed instanceof CredentialsException) {
            return Failure.of(ExitCode.CREDENTIALS, what).advise("run: livechat doctor");
        }
        if (failed instanceof MisdirectedException) {
            return Failure.of(ExitCode.CREDENTIALS, what).advise("name the region of the token with --region");
        }
        if (failed instanceof PermissionException) {
            return Failure.of(ExitCode.FORBIDDEN, what)
                    .advise("ask the owner of the account for the permission, or for a plan that includes it");
        }
        if (failed instanceof NotFoundException) {
            return Failure.of(ExitCode.NOT_FOUND, what).advise("check the id");
        }
        if (failed instanceof RateLimitedException) {
            return Failure.of(ExitCode.RATE_LIMITED, what)
                    .advise("wait a little, or call less often with --requests-per-minute");
        }
        if (failed instanceof ConnectionException broken && broken.isLasting()) {
            return Failure.of(ExitCode.NETWORK, what)
                    .advise("run livechat doctor, which shows the certificate and says what to do");
        }
        if (failed instanceof ConnectionException || failed instanceof DeadlineExceededException) {
            return Failure.of(ExitCode.NETWORK, what).advise("run: livechat doctor");
        }
        if (failed instanceof UnreachableRecordsException) {
            return Failure.of(ExitCode.INCOMPLETE, what);
        }
        if (failed instanceof StatusException && !(failed instanceof ServerException)) {
            return Failure.of(ExitCode.REFUSED, what);
        }
        if (failed instanceof AnswerTooLargeException) {
            return Failure.of(ExitCode.SERVICE, what)
                    .advise(
                            "check --base-url and proxy: this may not be the service; if it is, ask for less at a time, or raise"
                                    + " --max-answer-megabytes and the memory (LIVECHAT_JAVA_OPTIONS=-Xmx1g)");
        }
        if (failed instanceof DecodingException decoding && decoding.found().contains(", in an answer of type ")) {
            return Failure.of(ExitCode.SERVICE, what)
                    .advise("check --base-url and proxy: this may not be an answer of the service");
        }
        return mayPass(failed)
                ? Failure.of(ExitCode.SERVICE, what).advise("try again later")
                : Failure.of(ExitCode.SERVICE, what)
                        .advise("the same answer would come again; report what is said here");
    }

    /**
     * Returns whether a later call can succeed: a temporary fault, an answer that was cut off, or a list that changed
     * while it was read.
     */
    private static boolean mayPass(LiveChatException failed) {
        return failed instanceof UnstableListException
                || (failed instanceof ServerException answered && !LASTING.contains(answered.status()))
                || (failed instanceof DecodingException decoding
                        && decoding.found().startsWith("the end of the body"));
    }

    private static Failure ofFile(IOException failed) {
        if (failed instanceof FileSystemException named && named.getFile() != null) {
            return Failure.of(ExitCode.FILE, named.getFile() + ": " + reason(named));
        }
        return Failure.of(ExitCode.FILE, "a file could not be read or written: " + failed.getMessage());
    }

    private static String reason(FileSystemException failed) {
        if (failed instanceof NoSuchFileException) {
            return "there is no such file or directory";
        }
        if (failed instanceof AccessDeniedException) {
            return "not allowed";
        }
        if (failed instanceof FileAlreadyExistsException) {
            return "is there already";
        }
        return failed.getReason() == null ? "the system gives no reason" : failed.getReason();
    }
}

package io.github.livechat4j.cli.drill;

import io.github.livechat4j.programs.drill.ChangedClasses;
import io.github.livechat4j.programs.drill.DrilledChange;
import io.github.livechat4j.programs.wire.RecordingProxy;
import io.github.livechat4j.programs.wire.WireExchange;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command after a change of the contract, on a sandbox of the changed contract. */
final class ChangedCommand implements AutoCloseable {

    private static final long SEED = 7;
    private static final int CHATS = 300;

    private final DrilledChange change;
    private final ChangedClasses classes;
    private final Object sandbox;
    private final RecordingProxy proxy;

    /**
     * A call of the command.
     *
     * @param operation the operation that is meant; empty where it was not said
     * @param words the words after {@code livechat}
     * @param exitCode what it ended with
     * @param out what it printed as result
     * @param err what it said about it
     * @param exchanges what went over the wire
     */
    record Called(
            String operation, List<String> words, int exitCode, String out, String err, List<WireExchange> exchanges) {

        Called of(String other) {
            return new Called(other, words, exitCode, out, err, exchanges);
        }
    }

    private ChangedCommand(DrilledChange change, ChangedClasses classes, Object sandbox, RecordingProxy proxy) {
        this.change = change;
        this.classes = classes;
        this.sandbox = sandbox;
        this.proxy = proxy;
    }

    static ChangedCommand of(DrilledChange change) throws IOException, ReflectiveOperationException {
        ChangedClasses classes = ChangedClasses.of(change);
        Path operations = change.directory().resolve("classes/livechat4j/operations.json");
        classes.loadClass("io.github.livechat4j.cli.contract.DescribeOperations")
                .getMethod("main", String[].class)
                .invoke(null, (Object) new String[] {operations.toString()});
        Class<?> builder = classes.loadClass("io.github.livechat4j.testkit.SandboxBuilder");
        Object unstarted = classes.loadClass("io.github.livechat4j.testkit.LiveChatSandbox")
                .getMethod("builder")
                .invoke(null);
        builder.getMethod("seed", long.class).invoke(unstarted, SEED);
        builder.getMethod("chats", int.class).invoke(unstarted, CHATS);
        Object sandbox = call(unstarted, "start");
        String authorization = text(call(call(sandbox, "credentials"), "authorization"), "header");
        return new ChangedCommand(
                change, classes, sandbox, RecordingProxy.before(text(sandbox, "baseUrl"), authorization));
    }

    /** The words of each command of an operation. */
    @SuppressWarnings("unchecked")
    List<List<String>> words(String operation) throws ReflectiveOperationException {
        return (List<List<String>>) classes.loadClass("io.github.livechat4j.cli.resources.ExampleWords")
                .getMethod("of", String.class, Path.class)
                .invoke(null, operation, change.directory().resolve("arguments"));
    }

    /** Runs a command; the account is as new before each. */
    Called call(List<String> words) throws ReflectiveOperationException {
        call(sandbox, "reset");
        int before = proxy.count();
        Map<String, String> environment = Map.of(
                "LIVECHAT_LOGIN", "nora@example.com",
                "LIVECHAT_TOKEN", "not-a-real-token",
                "LIVECHAT_BASE_URL", proxy.url());
        Object outcome = classes.loadClass("io.github.livechat4j.cli.Cli")
                .getMethod("run", Map.class, String[].class)
                .invoke(null, environment, words.toArray(new String[0]));
        List<WireExchange> exchanges = new ArrayList<>(proxy.since(before));
        return new Called(
                "", words, (int) call(outcome, "exitCode"), text(outcome, "out"), text(outcome, "err"), exchanges);
    }

    private static String text(Object object, String method) throws ReflectiveOperationException {
        return String.valueOf(call(object, method));
    }

    private static Object call(Object object, String method) throws ReflectiveOperationException {
        Method found = object.getClass().getMethod(method);
        found.setAccessible(true);
        return found.invoke(object);
    }

    @Override
    public void close() throws IOException {
        proxy.close();
        try {
            call(sandbox, "close");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the sandbox could not be closed", e);
        }
        classes.close();
    }
}

package io.github.livechat4j.testkit;

import io.github.livechat4j.client.LiveChat;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts a sandbox for a parameter of a test, and closes it after the test or the class. */
final class LiveChatSandboxExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(LiveChatSandboxExtension.class);

    LiveChatSandboxExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == LiveChat.class || type == LiveChatSandbox.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        LiveChatSandbox sandbox = known(Optional.of(context)).orElseGet(() -> start(context));
        return parameter.getParameter().getType() == LiveChat.class ? sandbox.client() : sandbox;
    }

    /** Finds the sandbox of the test or of an enclosing class. */
    private static Optional<LiveChatSandbox> known(Optional<ExtensionContext> context) {
        return context.flatMap(
                here -> Optional.ofNullable(here.getStore(NAMESPACE).get(here.getUniqueId(), LiveChatSandbox.class))
                        .or(() -> known(here.getParent())));
    }

    private static LiveChatSandbox start(ExtensionContext context) {
        SandboxBuilder builder = LiveChatSandbox.builder();
        annotation(Optional.of(context))
                .ifPresent(wanted ->
                        builder.seed(wanted.seed()).chats(wanted.chats()).quirks(wanted.quirks()));
        LiveChatSandbox sandbox = builder.start();
        context.getStore(NAMESPACE).put(context.getUniqueId(), sandbox);
        return sandbox;
    }

    /** Finds the annotation; the annotation of the method overrides that of the class. */
    private static Optional<LiveChatSandboxTest> annotation(Optional<ExtensionContext> context) {
        return context.flatMap(here -> AnnotationSupport.findAnnotation(here.getElement(), LiveChatSandboxTest.class)
                .or(() -> annotation(here.getParent())));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close(context);
    }

    private static void close(ExtensionContext context) {
        LiveChatSandbox sandbox = context.getStore(NAMESPACE).remove(context.getUniqueId(), LiveChatSandbox.class);
        if (sandbox != null) {
            sandbox.close();
        }
    }
}

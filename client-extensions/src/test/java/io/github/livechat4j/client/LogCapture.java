package io.github.livechat4j.client;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** Captures all log messages of all levels, from its creation until it is closed. */
public final class LogCapture implements AutoCloseable {

    private final Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getLoggerName() + " " + event.getThreadName() + " " + event.getFormattedMessage() + " "
                    + event.getMDCPropertyMap() + " " + ThrowableProxyUtil.asString(event.getThrowableProxy()));
            listener.accept(event.getFormattedMessage());
        }
    };
    private final Consumer<String> listener;

    /** Starts to capture. */
    public LogCapture() {
        this(message -> {});
    }

    /** Starts to capture, and calls a listener for each message on the logging thread. */
    public LogCapture(Consumer<String> listener) {
        this.listener = listener;
        appender.setContext(root.getLoggerContext());
        appender.start();
        root.addAppender(appender);
        root.setLevel(Level.TRACE);
    }

    /** Returns the captured messages: logger, thread, message, context and stack trace. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        root.setLevel(before);
        root.detachAppender(appender);
        appender.stop();
    }
}

package org.taproot.connectors.intake.remote;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** Everything that is logged from now on, as talkative as it gets, and not on the screen. */
public final class TestingLog implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level level = root.getLevel();
    private final Appender<ILoggingEvent> screen = root.getAppender("out");
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    public TestingLog() {
        root.detachAppender(screen);
        appender.start();
        root.addAppender(appender);
        root.setLevel(Level.DEBUG);
    }

    public String text() {
        return List.copyOf(appender.list).stream()
                // the mail server of the tests tells everything it is told
                .filter(event -> !event.getLoggerName().startsWith("com.icegreen"))
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        root.setLevel(level);
        root.detachAppender(appender);
        root.addAppender(screen);
    }
}

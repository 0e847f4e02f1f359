package org.taproot.desk;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The web desk of the officers, started inside this process. */
public final class Desk implements AutoCloseable {

    private final ServletWebServerApplicationContext context;
    private final URI uri;

    private Desk(ServletWebServerApplicationContext context, URI uri) {
        this.context = context;
        this.uri = uri;
    }

    /** Starts a desk and returns when it answers. */
    public static Desk start(DeskConfig config) {
        requireNonNull(config, "config");
        // the process that holds the desk decides where its log goes
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        var context = (ServletWebServerApplicationContext) application(config).run();
        int port = context.getWebServer().getPort();
        return new Desk(context, URI.create("http://" + config.bindAddress() + ":" + port));
    }

    public URI uri() {
        return uri;
    }

    @Override
    public void close() {
        context.close();
    }

    private static SpringApplication application(DeskConfig config) {
        SpringApplication application = new SpringApplication(DeskApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setAddCommandLineProperties(false);
        application.setEnvironment(new DeskEnvironment(config));
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(DeskConfig.class, () -> config));
        return application;
    }
}

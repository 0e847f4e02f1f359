package org.taproot.pipelines.command;

import java.nio.file.Path;

/** Chooses where log events go; to be called before anything asks for a logger. */
final class Logging {

    private static final String CONFIGURATION = "logback.configurationFile";

    private Logging() {}

    /** Errors only, to the standard error. */
    static void quiet() {
        System.setProperty(CONFIGURATION, "org/taproot/pipelines/command/quiet-logback.xml");
    }

    /** Into a file of that folder. */
    static void into(Path folder) {
        System.setProperty("taproot.logs", folder.toString());
        System.setProperty(CONFIGURATION, "org/taproot/pipelines/command/hub-logback.xml");
    }
}

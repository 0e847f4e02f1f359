package org.taproot.pipelines.stack;

import java.util.List;

/** A part of the embedded stack. */
interface Part {

    String name();

    /** Names of the parts that must be ready before this one starts. */
    List<String> needs();

    /** Starts it; returns when it answers a real query. */
    void start() throws Exception;

    /** Stops it; does nothing when it never started. */
    void stop() throws Exception;
}

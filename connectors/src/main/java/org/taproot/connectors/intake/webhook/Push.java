package org.taproot.connectors.intake.webhook;

import java.io.InputStream;

/** A request as far as a hook may see it. */
interface Push {

    String method();

    /** The value of a header, null when there is none or more than one. */
    String header(String name);

    /** As announced, -1 when it is not. */
    long length();

    InputStream body();
}

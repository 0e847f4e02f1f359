package org.taproot.connectors.intake.webhook;

import java.io.IOException;

/** What answers the requests of one source. */
interface Hook {

    /**
     * Takes one request and says what became of it.
     *
     * @throws IOException when the request ends before it is whole
     */
    Answer receive(Push push) throws IOException;
}

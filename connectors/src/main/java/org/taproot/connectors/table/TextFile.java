package org.taproot.connectors.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text file whose encoding is known.
 *
 * @param damaged how many byte sequences of it are not of the encoding, or are zero
 */
record TextFile(Path path, Encoding encoding, long damaged) {

    DecodingReader reader() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        try {
            in.mark(8);
            int markLength = encoding.markLength(in.readNBytes(4));
            in.reset();
            in.skipNBytes(markLength);
            return new DecodingReader(in, encoding, markLength, damaged > 0);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}

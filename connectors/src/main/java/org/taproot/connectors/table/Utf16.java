package org.taproot.connectors.table;

import java.util.Optional;

/** Tells UTF-16 without a mark: commas, digits and line ends have a zero byte each, nearly all on one side. */
final class Utf16 {

    private Utf16() {}

    /** Which of the two these bytes are, if they are. */
    static Optional<Encoding> in(byte[] start) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < start.length; i++) {
            even += start[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += start[i] == 0 && i % 2 == 1 ? 1 : 0;
        }
        int many = Math.max(1, start.length / 40);
        if (odd >= many && even * 2 < odd) {
            return Optional.of(Encoding.UTF_16LE);
        }
        return even >= many && odd * 2 < even ? Optional.of(Encoding.UTF_16BE) : Optional.empty();
    }
}

package org.taproot.connectors.intake.jdbc;

import static java.util.Objects.requireNonNull;

/** A column as it is read. */
record TableColumn(String name, ValueKind kind) {

    TableColumn {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
    }
}

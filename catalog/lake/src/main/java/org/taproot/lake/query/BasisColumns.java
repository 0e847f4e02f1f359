package org.taproot.lake.query;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Reads the columns that every row of a list carries. */
final class BasisColumns {

    private BasisColumns() {}

    static Basis read(ResultSet row) throws SQLException {
        Timestamp asOf = row.getTimestamp("as_of");
        Instant newest = asOf == null ? null : asOf.toInstant();
        return new Basis(newest, row.getLong("loaded"), texts(row, "sources"), row.getLong("changes"));
    }

    /** An array of texts; empty when the column is null, as an aggregate of no rows is. */
    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .map(String.class::cast)
                        .toList();
    }
}

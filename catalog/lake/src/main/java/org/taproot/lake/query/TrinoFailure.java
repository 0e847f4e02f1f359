package org.taproot.lake.query;

import java.sql.SQLException;
import java.util.Set;

/** Tells a wrong question from an engine that cannot answer, by Trino's error codes. */
final class TrinoFailure {

    // user errors are 0 to 65,535; the driver's own failures, such as a refused connection, carry 0
    private static final int LAST_USER_ERROR = 0xFFFF;

    // of the user errors: the query was abandoned or cancelled; the catalog, schema or table is not there yet
    private static final Set<Integer> PASSING = Set.of(0, 2, 3, 44, 45, 46);

    private TrinoFailure() {}

    static boolean isOurFault(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getErrorCode() <= LAST_USER_ERROR && !PASSING.contains(sql.getErrorCode());
            }
        }
        return true;
    }
}

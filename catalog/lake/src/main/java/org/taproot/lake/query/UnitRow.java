package org.taproot.lake.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitStatus;

/** Reads a row of the unit table. */
final class UnitRow {

    private UnitRow() {}

    static VacantUnit read(ResultSet row) throws SQLException {
        return new VacantUnit(
                unit(row),
                row.getInt("revision"),
                row.getString("source"),
                row.getTimestamp("known_from").toInstant());
    }

    static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                row.getString("building"),
                row.getString("floor"),
                row.getString("unit"),
                row.getString("street"),
                row.getBigDecimal("area_m2"),
                status(row.getString("status")),
                row.getString("tenant"),
                row.getObject("lease_start", LocalDate.class),
                row.getObject("lease_end", LocalDate.class),
                row.getBigDecimal("rent_cny_m2_day"));
    }

    private static UnitStatus status(String name) {
        return name == null ? null : UnitStatus.valueOf(name);
    }
}

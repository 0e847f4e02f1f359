package org.taproot.lake.query;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.taproot.model.enterprise.Enterprise;
import org.taproot.model.enterprise.Money;
import org.taproot.model.place.Address;

/** Reads a row of the enterprise table. */
final class EnterpriseRow {

    private EnterpriseRow() {}

    static KnownEnterprise read(ResultSet row) throws SQLException {
        return new KnownEnterprise(
                enterprise(row),
                row.getInt("revision"),
                row.getString("source"),
                row.getTimestamp("valid_from").toInstant(),
                row.getTimestamp("known_from").toInstant());
    }

    private static Enterprise enterprise(ResultSet row) throws SQLException {
        return new Enterprise(
                row.getString("uscc"),
                row.getString("name"),
                row.getString("entity_type"),
                row.getObject("established_on", LocalDate.class),
                capital(row),
                row.getString("business_scope"),
                address(row),
                row.getString("industry"),
                row.getString("size"),
                row.getObject("changed_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }

    private static Money capital(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("registered_capital");
        return amount == null ? null : new Money(amount, row.getString("registered_capital_currency"));
    }

    private static Address address(ResultSet row) throws SQLException {
        String text = row.getString("registered_address");
        return text == null
                ? null
                : new Address(
                        text,
                        row.getString("registered_province"),
                        row.getString("registered_district"),
                        row.getString("registered_town"),
                        row.getString("registered_road"),
                        row.getString("registered_lane"),
                        row.getString("registered_number"),
                        row.getString("registered_building"),
                        row.getString("registered_floor"),
                        row.getString("registered_room"));
    }
}

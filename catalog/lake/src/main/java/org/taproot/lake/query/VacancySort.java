package org.taproot.lake.query;

/** What a list of units can be sorted by. The only text of a statement that depends on the user's choice. */
public enum VacancySort {
    BUILDING("building"),
    STREET("street"),
    STATUS("status"),
    AREA("area_m2"),
    RENT("rent_cny_m2_day"),
    MONTHLY_RENT("area_m2 * rent_cny_m2_day"),
    LEASE_END("lease_end");

    private final String expression;

    VacancySort(String expression) {
        this.expression = expression;
    }

    String expression() {
        return expression;
    }
}

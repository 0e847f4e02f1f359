package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

/**
 * Which enterprises are looked for. A null or blank condition does not restrict.
 *
 * @param text part of the name, the credit code or the registered address
 * @param district the registered district, without 区
 * @param road part of the registered road
 * @param page from 1; a page past the end gives the last one
 */
public record EnterpriseCriteria(
        String text, String district, String road, EnterpriseSort sort, boolean descending, int page, int pageSize) {

    public static final int PAGE_SIZE = 50;

    public EnterpriseCriteria {
        requireNonNull(sort, "sort");
        Paging.check(page, pageSize);
    }

    /** Every enterprise, by name. */
    public static EnterpriseCriteria all() {
        return containing(null);
    }

    /** The enterprises whose name, code or address contains the text, by name. */
    public static EnterpriseCriteria containing(String text) {
        return new EnterpriseCriteria(text, null, null, EnterpriseSort.NAME, false, 1, PAGE_SIZE);
    }
}

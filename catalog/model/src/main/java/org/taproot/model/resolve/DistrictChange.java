package org.taproot.model.resolve;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A district became part of another.
 *
 * @param province as in {@link org.taproot.model.place.Address}, for instance 上海
 * @param district the former district, for instance 闸北
 * @param became the district it belongs to from then on, for instance 静安
 * @param since the first day on which it did
 */
public record DistrictChange(String province, String district, String became, LocalDate since) {

    public DistrictChange {
        requireNonNull(province, "province");
        requireNonNull(district, "district");
        requireNonNull(became, "became");
        requireNonNull(since, "since");
        if (district.equals(became)) {
            throw new IllegalArgumentException(
                    "Invalid change of district %s in %s: expected another district".formatted(district, province));
        }
    }
}

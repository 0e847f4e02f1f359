package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.taproot.model.occupancy.Vacating;

/**
 * Which contiguous blocks are looked for. A null or blank condition does not restrict.
 *
 * @param vacating which units can be had, and by when
 * @param areaMin m² of a block, more than 0
 * @param building part of the building's name
 * @param street the street's whole name; a building in two streets is taken for two
 * @param most how many blocks are given at most, the largest ones, 1 to 1,000
 */
public record BlockCriteria(Vacating vacating, BigDecimal areaMin, String building, String street, int most) {

    private static final int LARGEST_MOST = 1_000;

    public BlockCriteria {
        requireNonNull(vacating, "vacating");
        requireNonNull(areaMin, "areaMin");
        if (areaMin.signum() <= 0 || areaMin.compareTo(VacancyCriteria.LARGEST) > 0) {
            throw new IllegalArgumentException("Invalid area from %s: expected more than 0 and at most %s"
                    .formatted(areaMin, VacancyCriteria.LARGEST));
        }
        if (most < 1 || most > LARGEST_MOST) {
            throw new IllegalArgumentException(
                    "Invalid number of blocks %d: expected 1 to %d".formatted(most, LARGEST_MOST));
        }
    }
}

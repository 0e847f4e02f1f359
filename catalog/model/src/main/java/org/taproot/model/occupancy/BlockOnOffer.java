package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Vacant space of a building that hangs together.
 *
 * @param bucket in which its row is kept
 * @param number from 1, the largest of the building first; 0 says that nothing of the building is vacant
 * @param floors from the lowest, parted by a comma
 * @param units ids by floor, then by number, parted by a comma
 * @param areaM2 their leasable area in m²; units of unknown area add none
 */
public record BlockOnOffer(
        int bucket,
        String building,
        int number,
        String floors,
        String units,
        int unitCount,
        BigDecimal areaM2,
        LocalDate day) {

    public BlockOnOffer {
        requireNonNull(building, "building");
        requireNonNull(areaM2, "areaM2");
        requireNonNull(day, "day");
    }

    public static BlockOnOffer of(int bucket, int number, Block block, LocalDate day) {
        return new BlockOnOffer(
                bucket,
                block.building(),
                number,
                String.join(",", block.floors()),
                String.join(",", block.units().stream().map(unit -> unit.id()).toList()),
                block.units().size(),
                block.areaM2(),
                day);
    }

    public static BlockOnOffer none(int bucket, String building, LocalDate day) {
        return new BlockOnOffer(bucket, building, 0, null, null, 0, BigDecimal.ZERO.setScale(2), day);
    }
}

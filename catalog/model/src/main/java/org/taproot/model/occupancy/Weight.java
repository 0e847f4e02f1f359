package org.taproot.model.occupancy;

/** By what leases are weighed. */
public enum Weight {
    AREA("面积", "area") {
        @Override
        long of(LeaseSums sums) {
            return sums.areaHundredths();
        }

        @Override
        long counted(LeaseSums sums) {
            return sums.units();
        }
    },
    /** Annual rent; as every year has 365 days here, daily rent weighs the same. */
    RENT("年租金", "annual rent") {
        @Override
        long of(LeaseSums sums) {
            return sums.rentMillionths();
        }

        @Override
        long counted(LeaseSums sums) {
            return sums.priced();
        }
    };

    private final String zh;
    private final String en;

    Weight(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public Label label() {
        return new Label(zh, en);
    }

    /** The weight of these leases, in the smallest unit of what they are weighed by. */
    abstract long of(LeaseSums sums);

    /** How many of these leases have such a weight. */
    abstract long counted(LeaseSums sums);
}

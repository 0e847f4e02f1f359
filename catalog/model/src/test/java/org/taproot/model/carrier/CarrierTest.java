package org.taproot.model.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CarrierTest {

    private static final BigDecimal EAST = new BigDecimal("121.4");
    private static final BigDecimal NORTH = new BigDecimal("31.2");

    @Test
    void emptyFieldsAreFilledFromBelow() {
        Carrier merged = carrier("示例大厦（演示）", null, null, null).over(carrier("另一名称", null, null, 12));

        assertThat(merged).isEqualTo(carrier("示例大厦（演示）", null, null, 12));
    }

    @Test
    void pointIsTheWordOfOneSource() {
        Carrier half = carrier(null, EAST, null, null);
        Carrier whole = carrier(null, BigDecimal.ONE, NORTH, null);

        assertThat(half.over(whole)).isEqualTo(whole);
        assertThat(whole.over(half)).isEqualTo(whole);
    }

    @Test
    void valueOutsideItsRangeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> carrier(null, new BigDecimal("181"), NORTH, null))
                .withMessage("Invalid longitude 181: expected -180 to 180");
        assertThatIllegalArgumentException().isThrownBy(() -> carrier(null, null, null, -1));
    }

    private static Carrier carrier(String name, BigDecimal longitude, BigDecimal latitude, Integer floors) {
        return new Carrier(
                "ZT0001", name, null, null, null, longitude, latitude, null, floors, null, null, null, null, null, null,
                null);
    }
}

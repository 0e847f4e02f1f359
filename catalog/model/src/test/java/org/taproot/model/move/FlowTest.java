package org.taproot.model.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.model.move.TestingRegister.registration;

import org.junit.jupiter.api.Test;

class FlowTest {

    @Test
    void flowsCountWhoCrossedAndNobodyElse() {
        TestingRegister register = new TestingRegister()
                .both("A", "甲区", "北路5号", "乙区", "南路8号")
                .both("B", "甲区", "北路6号", "乙区", "南路9号")
                .both("C", "甲区", "北路7号", "甲区", "西路9号")
                .only(registration("D", "甲区", "北路8号"));

        assertThat(Flow.of(register.moves().stream()))
                .containsExactly(
                        new Flow("甲区", "乙区", "301", null, null, 2), new Flow("甲区", null, "301", null, null, 1));
    }

    @Test
    void formsIndustriesAndSizesAreFlowsOfTheirOwn() {
        TestingRegister register = new TestingRegister()
                .both(registration("A", "甲区", "北路5号"), sized("A", "软件", "小型"))
                .both(registration("B", "甲区", "北路6号"), sized("B", "软件", "大型"));

        assertThat(Flow.of(register.moves().stream()))
                .containsExactly(
                        new Flow("甲区", "乙区", "有限责任公司", "软件", "大型", 1), new Flow("甲区", "乙区", "有限责任公司", "软件", "小型", 1));
    }

    private static Registration sized(String id, String industry, String size) {
        return new Registration(id, null, "有限责任公司", industry, size, "乙区", "南路8号", null, null, null, null);
    }
}

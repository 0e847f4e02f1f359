package org.taproot.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.taproot.model.text.Dimension;

class ColumnsTest {

    @Test
    void columnsMayShareATitleInDifferentUnits() throws IOException {
        Columns columns = new Columns(
                List.of(Column.named("rent", "租金").in("元/㎡/天")),
                List.of(Column.named("monthly", "租金").in("元/㎡/月")));

        assertThat(positions(columns, "租金(元/㎡·月)", "租金(元/㎡·日)")).isEqualTo(Map.of("monthly", 0, "rent", 1));
        assertThat(positions(columns, "租金")).isEqualTo(Map.of("rent", 0));
        assertThatThrownBy(() -> positions(columns, "租金(美元)"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("expected 元/m2/天, 元/m2/月");
    }

    @Test
    void aSubstituteCountsWhereNoColumnHasATitleOfItsOwn() {
        Columns columns = new Columns(
                List.of(Column.named("building", "楼宇").or("项目名称")),
                List.of(Column.named("area", "面积").or("租赁面积").in("㎡")));

        assertThat(positions(columns, "项目名称", "租赁面积(㎡)")).isEqualTo(Map.of("building", 0, "area", 1));
        assertThat(positions(columns, "项目名称", "楼宇", "租赁面积", "面积")).isEqualTo(Map.of("building", 1, "area", 3));
        assertThat(positions(columns, "项目名称", "租赁面积(亩)")).isEqualTo(Map.of("building", 0));
    }

    @Test
    void columnWithoutUnitsIsReadBesideOneThatNamesThem() {
        Columns columns = new Columns(
                List.of(),
                List.of(
                        Column.named("id", "面积"),
                        Column.named("text", "面积"),
                        Column.named("area", "面积").in("㎡", "亩")));

        assertThat(positions(columns, "面积")).isEqualTo(Map.of("id", 0, "text", 0, "area", 0));
        assertThat(positions(columns, "面积(亩)")).isEqualTo(Map.of("id", 0, "text", 0, "area", 0));
        assertThatThrownBy(() -> positions(columns, "面积(间)"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Invalid unit \"间\" of column 面积/area");
    }

    @Test
    void noOtherUnitStandsAboveAColumnThatMeasures() {
        Columns columns = new Columns(
                List.of(Column.named("area", "面积").measuring(Dimension.AREA)), List.of(Column.named("text", "面积")));

        assertThat(positions(columns, "面积(亩)")).isEqualTo(Map.of("area", 0, "text", 0));
        assertThat(positions(columns, "面积(建筑面积)")).isEqualTo(Map.of("area", 0, "text", 0));
        assertThatThrownBy(() -> positions(columns, "面积(sq. ft)"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Invalid unit \"sq. ft\" of column 面积/area", "expected m², 万m², 亩, 公顷");
    }

    @Test
    void aUnitIsKnownInAnyOrderAndBesideARemark() {
        Columns columns = new Columns(List.of(Column.named("rent", "租金").in("元/㎡/天")), List.of());

        assertThat(positions(columns, "租金(元/天/㎡)")).isEqualTo(Map.of("rent", 0));
        assertThat(positions(columns, "租金(单位：元/㎡/天，含税)")).isEqualTo(Map.of("rent", 0));
    }

    @Test
    void theGlossarysWordMeansWhatADefinitionSaysItDoes() {
        Columns columns = new Columns(List.of(Column.named("status", "现状")), List.of(Column.named("state", "status")));

        assertThat(positions(columns, "现状", "status")).isEqualTo(Map.of("status", 0, "state", 1));
        assertThat(columns.match("row 1", 1, List.of("status"))).isEmpty();
        assertThat(positions(new Columns(List.of(Column.named("status", "现状")), List.of()), "status"))
                .isEqualTo(Map.of("status", 0));
    }

    private static Map<String, Integer> positions(Columns columns, String... titles) {
        return columns.match("row 1", 1, List.of(titles)).orElseThrow().positions();
    }
}

package org.taproot.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.taproot.connectors.TestingFiles.utf8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeaderTest {

    private static final Columns COLUMNS = new Columns(
            List.of(Column.named("building", "楼宇"), Column.named("unit", "房号")),
            List.of(Column.named("start", "开始"), Column.named("rent", "租金").in("元/㎡/天")));

    @TempDir
    Path folder;

    private TestingTable table;

    @BeforeEach
    void open() {
        table = new TestingTable(folder, TableOptions.of(Kind.CSV), COLUMNS);
    }

    @Test
    void aHeaderKnowsWhereItsColumnsAreAndInWhichUnit() throws IOException {
        Header header = header("备注,房号, 楼宇 ,租金（元/㎡·日）,\n");

        assertThat(header.position("unit")).isEqualTo(1);
        assertThat(header.position("building")).isEqualTo(2);
        assertThat(header.position("start")).isEqualTo(-1);
        assertThat(header.unit("rent")).isEqualTo("元/㎡·日");
        assertThat(header.unit("unit")).isEmpty();
        assertThat(header.unit("start")).isEmpty();
        assertThat(header.unknown()).containsExactly("备注");
        assertThat(header.width()).isEqualTo(5);
    }

    @Test
    void titlesOfTheWholeTableMayStandAbove() throws IOException {
        byte[] content = utf8("某某大厦租控表,,\n制表日期：2026-05-01,,\n楼宇,房号,开始\nA,101,2024-01-01\n");

        assertThat(table.part(content).header().row()).isEqualTo(3);
        assertThat(table.rows(content)).extracting(Row::place).containsExactly("line 4");
    }

    @Test
    void aHeaderBelowTheSearchedRowsIsNotFound() {
        assertThat(table.refusal(utf8("标题,\n".repeat(20) + "楼宇,房号\n")).english())
                .contains("Missing column 楼宇/building, 房号/unit");
    }

    @Test
    void ofTwoRowsOfTitlesTheUpperCountsWhereTheLowerIsEmpty() throws IOException {
        byte[] content = utf8("楼宇,房号,租期,,备注\n,,开始,结束,\nA,101,2024-01-01,2025-01-01,x\n");
        Header header = table.part(content).header();

        assertThat(header.row()).isEqualTo(2);
        assertThat(header.titles()).containsExactly("楼宇", "房号", "开始", "结束", "备注");
        assertThat(header.position("start")).isEqualTo(2);
        assertThat(table.rows(content)).hasSize(1);
    }

    @Test
    void aRowOfDataIsNotTakenForTitles() throws IOException {
        byte[] content = utf8("楼宇,房号,租期\n,101,开始\n");

        assertThat(table.part(content).header().row()).isEqualTo(1);
    }

    @Test
    void anyDelimiterIsFoundByTheHeader() throws IOException {
        assertThat(table.part(utf8("楼宇;房号;备注\nA;1;x,y,z\n")).delimiter()).isEqualTo(';');
        assertThat(table.part(utf8("楼宇\t房号\nA\t1,2\n")).delimiter()).isEqualTo('\t');
        assertThat(table.part(utf8("楼宇|房号\nA|1\n")).delimiter()).isEqualTo('|');
        assertThat(table.firstRow(utf8("\"楼宇\";\"房号\"\n\"A;B\";\"1\"\n"))).containsExactly("A;B", "1");
    }

    @Test
    void withoutAHeaderTheGivenOrderCounts() throws IOException {
        TestingTable plain =
                new TestingTable(folder, TableOptions.of(Kind.CSV).withoutHeader("房号", "楼宇", "备注"), COLUMNS);
        byte[] content = utf8("101;A,1;x\n102;B;y\n");

        assertThat(plain.rows(content)).extracting(row -> row.cell(1)).containsExactly("A,1", "B");
        assertThat(plain.part(content).header().position("building")).isEqualTo(1);
        assertThat(plain.count(content)).isEqualTo(2);
    }

    @Test
    void aColumnThatIsThereTwiceIsRefusedWithBothPositions() {
        assertThatThrownBy(() -> header("楼宇,房号,楼宇\n"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("position 1 and again at 3");
    }

    @Test
    void whatNobodyCanSeeInATitleDoesNotCount() throws IOException {
        assertThat(header("\u200B楼宇\u200F,房\u0007号\n").positions()).containsOnlyKeys("building", "unit");
    }

    private Header header(String line) throws IOException {
        return table.part(utf8(line)).header();
    }
}

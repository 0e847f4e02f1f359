package org.taproot.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.connectors.TestingFiles.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingTest {

    private static final String HEADER = "企业名称,统一社会信用代码,地区\n";
    private static final String TRADITIONAL = "企業名稱,統一編號,地區\n";

    @TempDir
    Path folder;

    private TestingTable table;

    @BeforeEach
    void open() {
        Columns columns = new Columns(
                List.of(Column.named("name", "企业名称", "企業名稱"), Column.named("uscc", "统一社会信用代码", "統一編號")), List.of());
        table = new TestingTable(folder, TableOptions.of(Kind.CSV), columns);
    }

    @Test
    void rareNamesComeRightInEachEncodingThatHasThem() throws IOException {
        assertNames(Encoding.UTF_8, HEADER, "䶮㛃𠮷堃（演示）");
        assertNames(Encoding.GB18030, HEADER, "䶮㛃𠮷堃（演示）");
        assertNames(Encoding.BIG5, TRADITIONAL, "㛃堃（演示）");
        assertNames(Encoding.UTF_16LE, HEADER, "䶮㛃𠮷堃（演示）");
        assertNames(Encoding.UTF_16BE, HEADER, "䶮㛃𠮷堃（演示）");
    }

    private void assertNames(Encoding encoding, String header, String name) throws IOException {
        byte[] content = (header + name + ",1,上海\n").getBytes(encoding.charset());

        assertThat(table.part(content).encoding()).isEqualTo(encoding);
        assertThat(table.firstRow(content)).containsExactly(name, "1", "上海");
    }

    @Test
    void gbkIsReadAsThePartOfGb18030ThatItIs() throws IOException {
        byte[] content = (HEADER + "堃喆贸易（演示）,1,普陀区\n").getBytes(Charset.forName("GBK"));

        assertThat(table.part(content).encoding()).isEqualTo(Encoding.GB18030);
        assertThat(table.firstRow(content)).contains("堃喆贸易（演示）", "普陀区");
    }

    @Test
    void traditionalTextIsTakenForBig5OrGb18030ByWhatMakesSense() throws IOException {
        String text = TRADITIONAL + "臺北測試資訊股份有限公司（演示）,1,中正區\n高雄貿易有限公司（演示）,2,前鎮區\n";

        assertThat(table.part(text.getBytes(Encoding.BIG5.charset())).encoding())
                .isEqualTo(Encoding.BIG5);
        assertThat(table.part(text.getBytes(Encoding.GB18030.charset())).encoding())
                .isEqualTo(Encoding.GB18030);
    }

    @Test
    void aByteOrderMarkDecidesAndIsNoPartOfTheFirstTitle() throws IOException {
        assertMarked(Encoding.UTF_8);
        assertMarked(Encoding.GB18030);
        assertMarked(Encoding.UTF_16LE);
        assertMarked(Encoding.UTF_16BE);
    }

    private void assertMarked(Encoding encoding) throws IOException {
        byte[] content = ("\uFEFF" + HEADER + "a,1,\n").getBytes(encoding.charset());

        assertThat(table.part(content).encoding()).isEqualTo(encoding);
        assertThat(table.part(content).header().titles()).startsWith("企业名称");
        assertThat(table.firstRow(content)).startsWith("a");
    }

    @Test
    void aCharacterAcrossTwoChunksIsWhole() throws IOException {
        for (Encoding encoding : List.of(Encoding.UTF_8, Encoding.GB18030, Encoding.UTF_16LE)) {
            for (int shift = 0; shift < 4; shift++) {
                byte[] content = (HEADER + "x".repeat(shift) + ",1,\n" + "𠮷测𠮷试𠮷,1,\n".repeat(6_000))
                        .getBytes(encoding.charset());
                List<Row> rows = table.rows(content);

                assertThat(rows).hasSize(6_001);
                assertThat(rows.subList(1, 6_001)).allMatch(row -> row.cell(0).equals("𠮷测𠮷试𠮷"));
            }
        }
    }

    @Test
    void textOfNoOneEncodingIsRefusedWithWhatWasTried() throws IOException {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.write(utf8(HEADER));
        for (int i = 0; i < 300; i++) {
            mixed.write(("测试企业（演示）" + i + ",1,普陀\n").getBytes(Charset.forName("GBK")));
            mixed.write(utf8("测试企业（演示）" + i + ",1,普陀\n"));
        }
        Refusal refusal = table.refusal(mixed.toByteArray());

        assertThat(refusal.english())
                .startsWith("Cannot tell the encoding: tried ")
                .contains("at byte offset");
        assertThat(refusal.chinese()).contains("无法判断文件的编码");
    }

    @Test
    void westernAccentsAreNotMistakenForChinese() {
        byte[] content = "name,uscc\ncafé Zürich,1\nSão Paulo,2\nÅrhus,3\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(table.refusal(content).english()).startsWith("Cannot tell the encoding");
    }

    @Test
    void aKnownEncodingIsNotGuessed() throws IOException {
        TestingTable known =
                new TestingTable(folder, TableOptions.of(Kind.CSV).in(Encoding.GB18030), TestingTable.columns("name"));

        assertThat(known.firstRow("name\n㛃\n".getBytes(Encoding.GB18030.charset())))
                .containsExactly("㛃");
        assertThat(table.refusal("name,uscc\n㛃,1\n㛃,2\n".getBytes(Encoding.GB18030.charset()))
                        .english())
                .startsWith("Cannot tell the encoding");
    }

    @Test
    void aFewDamagedBytesCostTheirRowsAlone() throws IOException {
        assertDamaged(Encoding.UTF_8);
        assertDamaged(Encoding.GB18030);
    }

    private void assertDamaged(Encoding encoding) throws IOException {
        byte[] content = (HEADER + "测试企业（演示）,1,普陀\n".repeat(3_000)).getBytes(encoding.charset());
        int line = "测试企业（演示）,1,普陀\n".getBytes(encoding.charset()).length;
        int first = HEADER.getBytes(encoding.charset()).length + 10 * line;
        content[first] = (byte) 0xff;
        content[first + 500 * line] = 0;
        List<Row> rows = table.rows(content);

        assertThat(table.part(content).damaged()).isEqualTo(2);
        assertThat(rows).hasSize(3_000);
        assertThat(rows)
                .filteredOn(row -> row.defect().isPresent())
                .extracting(Row::number)
                .containsExactly(12L, 512L);
        assertThat(rows.get(10).defect().orElseThrow().value()).isEqualTo("byte offset " + first);
        assertThat(rows.get(510).defect().orElseThrow().value()).isEqualTo("byte offset " + (first + 500 * line));
        assertThat(rows.get(11).cell(0)).isEqualTo("测试企业（演示）");
    }

    @Test
    void moreThanOneDamagedLineInAThousandRefusesTheFile() {
        byte[] content = utf8(HEADER + "测试企业（演示）,1,普陀\n".repeat(3_000));
        int line = utf8("测试企业（演示）,1,普陀\n").length;
        for (int i = 0; i < 4; i++) {
            content[utf8(HEADER).length + i * line] = (byte) 0xff;
        }

        assertThat(table.refusal(content).english()).contains("UTF-8 (byte 0xFF at byte offset " + utf8(HEADER).length);
    }

    @Test
    void aHoleOfZerosRefusesTheFile() {
        byte[] content = utf8(HEADER + "测试企业（演示）,1,普陀\n".repeat(3_000));
        java.util.Arrays.fill(content, 20_000, 24_096, (byte) 0);

        assertThat(table.refusal(content).english()).contains("4096 bytes 0x00, the first at byte offset 20000");
    }
}

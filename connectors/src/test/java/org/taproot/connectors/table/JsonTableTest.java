package org.taproot.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.connectors.TestingFiles.utf8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTableTest {

    private static final Columns COLUMNS =
            new Columns(List.of(Column.named("id")), List.of(Column.named("name"), Column.named("area", "place.area")));

    @TempDir
    Path folder;

    @Test
    void anArrayOfObjectsIsATable() throws IOException {
        byte[] content =
                utf8("[{\"id\":1,\"name\":\"甲（演示）\"},{\"name\":null,\"id\":1.20E+17,\"place\":{\"area\":true}}]");
        List<Row> rows = json().rows(content);

        assertThat(json().part(content).kind()).isEqualTo(Kind.JSON);
        assertThat(rows).extracting(Row::place).containsExactly("item 1", "item 2");
        assertThat(rows.get(0).cells()).containsExactly("1", "甲（演示）", null);
        assertThat(rows.get(1).cells()).containsExactly("1.20E+17", null, "true");
    }

    @Test
    void anArrayOfPlainValuesIsOneTextAndAnyOtherItsJson() throws IOException {
        assertThat(json().firstRow(utf8("[{\"id\":1,\"tags\":[\"研发\",2,null],\"deep\":[{\"a\":1}]}]")))
                .containsExactly("1", "研发、2、null", "[{\"a\":1}]");
    }

    @Test
    void recordsMayLieUnderAPointer() throws IOException {
        TestingTable under = table(TableOptions.of(Kind.JSON).recordsAt("/data/items"));
        byte[] content = utf8("{\"total\":2,\"data\":{\"x\":[1],\"items\":[{\"id\":1},{\"id\":2}],\"y\":{}},\"z\":0}");

        assertThat(under.count(content)).isEqualTo(2);
        assertThat(under.refusal(utf8("{\"data\":{\"rows\":[]}}")).english())
                .contains("Cannot find the records of the JSON at /data/items");
        assertThat(under.count(utf8("{\"data\":{\"items\":[]}}"))).isZero();
    }

    @Test
    void elementsOfANestedArrayInheritTheFieldsOfTheirRecord() throws IOException {
        TestingTable unfolding = new TestingTable(
                folder, TableOptions.of(Kind.JSON).unfolding("clauses"), TestingTable.columns("id", "clauses.number"));
        byte[] content = utf8(
                "[{\"clauses\":[{\"number\":1},{\"number\":2}],\"id\":\"P1\"},{\"id\":\"P2\",\"clauses\":[{\"number\":1}]}]");
        Header header = unfolding.part(content).header();

        assertThat(unfolding.rows(content))
                .extracting(row -> row.number() + " " + row.cell(header.position("id")) + "."
                        + row.cell(header.position("clauses.number")))
                .containsExactly("1 P1.1", "2 P1.2", "3 P2.1");
    }

    @Test
    void oneObjectIsOneRecord() throws IOException {
        assertThat(json().count(utf8("{\"id\":1,\n\"name\":\"x\"}"))).isEqualTo(1);
    }

    @Test
    void everyLineOfJsonLinesIsARecord() throws IOException {
        TestingTable lines = table(TableOptions.of(Kind.JSON_LINES));
        byte[] content = utf8("{\"id\":1}\n\n{\"id\":2,\"name\":\"x\"}\n");

        assertThat(lines.rows(content)).extracting(Row::place).containsExactly("line 1", "line 3");
        assertThat(lines.count(utf8("{\"id\":1}\n"))).isEqualTo(1);
        assertThat(lines.count(new byte[0])).as("nothing to report").isZero();
    }

    @Test
    void anEmptyArrayHasNoRows() throws IOException {
        assertThat(json().count(utf8("[]\n"))).isZero();
    }

    @Test
    void aMissingFieldIsRefusedWithThoseFound() {
        assertThat(json().refusal(utf8("[{\"ID号\":1}]")).english())
                .contains("Missing column id")
                .contains("ID号");
    }

    @Test
    void jsonCutAnywhereIsRefused() throws IOException {
        byte[] whole = utf8("[{\"id\":1,\"name\":\"测试（演示）\"},\n{\"id\":2,\"place\":{\"area\":3}}]");
        for (int length = 1; length < whole.length; length++) {
            assertThat(json().isAccepted(Arrays.copyOf(whole, length)))
                    .as("cut at byte %d", length)
                    .isFalse();
        }
    }

    @Test
    void aFieldTwiceInARecordIsRefused() {
        assertThat(json().refusal(utf8("[{\"id\":1,\"id\":2}]")).english()).contains("Invalid JSON at line 1");
    }

    @Test
    void jsonBeyondTheLimitsIsRefused() {
        assertThat(json().refusal(utf8("[{\"id\":" + "[".repeat(100) + "]".repeat(100) + "}]"))
                        .english())
                .contains("Invalid JSON");
        assertThat(json().refusal(utf8("[{\"id\":\"" + "x".repeat(2 << 20) + "\"}]"))
                        .english())
                .contains("Invalid JSON");
        StringBuilder wide = new StringBuilder("[{\"id\":1");
        for (int i = 0; i < 1_000; i++) {
            wide.append(",\"f").append(i).append("\":1");
        }
        assertThat(json().refusal(utf8(wide + "}]")).english()).contains("more than 1000 fields");
    }

    @Test
    void gbkIsUnderstoodAndADamagedByteCostsItsRecordAlone() throws IOException {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < 50; i++) {
            text.append(i == 0 ? "" : ",\n").append("{\"id\":").append(i).append(",\"name\":\"测试企业（演示）\"}");
        }
        byte[] content = text.append("]").toString().getBytes(Charset.forName("GBK"));
        content[17] = (byte) 0xff;
        List<Row> rows = json().rows(content);

        assertThat(json().part(content).encoding()).isEqualTo(Encoding.GB18030);
        assertThat(rows.get(0).defect().orElseThrow().value()).isEqualTo("byte offset 17");
        assertThat(rows.subList(1, 50))
                .allMatch(row -> row.defect().isEmpty() && row.cell(1).equals("测试企业（演示）"));
    }

    private TestingTable json() {
        return table(TableOptions.of(Kind.JSON));
    }

    private TestingTable table(TableOptions options) {
        return new TestingTable(folder, options, COLUMNS);
    }
}

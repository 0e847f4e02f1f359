package org.taproot.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the bytes tell a count, it is the one that reading every row gives. */
class PlainCsvScanTest {

    private static final String HEADER = "企业名称,统一社会信用代码,地区\n";
    /** So many rows that what follows is not read in search of the header. */
    private static final String BELOW_TOP = "a,1,x\n".repeat(20);

    private static final Columns COLUMNS = TestingTable.columns("企业名称", "统一社会信用代码");
    private static final TableOptions OPTIONS = TableOptions.of(Kind.CSV).ending(TableOptions.Ending.LINE_END);
    private static final List<String> PIECES = List.of(
            "a",
            "1",
            "普陀",
            ",",
            ",",
            ",",
            "\"",
            "\"\"",
            "\n",
            "\n",
            "\r\n",
            "\r",
            " ",
            "\t",
            ";",
            "\u3000",
            "\u00A0",
            "\u0085",
            "\uD840\uDC00",
            "\uFEFF",
            "\u0001",
            "\"a,b\"",
            "\"x\ny\"",
            "\"\"\"\"",
            "a,1,x\n",
            "\"测试\",2,\"普\"\"陀\"\r\n",
            ",,\n",
            " \n");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a,1,x\nb,2,y\n",
                "a,1,x\r\nb,2,y\r\n",
                "\"a\",\"1\",\"x, \"\"y\"\"\"\n",
                "a,1,\"x\ny\"\n\nb,2,z\n",
                "a,1,x\n,,\nb,2,z\n",
                "a,1\nb,2,x,y\nc,3,z\n"
            })
    void theUsualFormsAreCounted(String rows) throws IOException {
        Found found = found((HEADER + rows).getBytes(StandardCharsets.UTF_8));
        assertThat(found.scanned()).isNotEqualTo(PlainCsvScan.UNKNOWN).isEqualTo(found.read());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,1,\"x\n",
                "a,1,\"x\"y\n",
                "a,1,x\nb\n",
                "a,1,x\nb,2,y\n \n",
                "a,1,x\r",
                "\u3000,,\n",
                "\uFEFF,,\n",
                "\uDB40\uDC20,,\n",
                "a\"b,1,x\n"
            })
    void whateverElseThereIsIsLeftToReading(String rows) throws IOException {
        assertThat(found((HEADER + BELOW_TOP + rows).getBytes(StandardCharsets.UTF_8))
                        .scanned())
                .isEqualTo(PlainCsvScan.UNKNOWN);
    }

    @Test
    void aCountIsNeverAnotherThanThatOfReading() throws IOException {
        Random random = new Random(20_260_105);
        int counted = 0;
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder(random.nextInt(8) == 0 ? "\uFEFF" : "")
                    .append(HEADER)
                    .append(random.nextInt(4) == 0 ? "" : BELOW_TOP);
            for (int pieces = random.nextInt(12); pieces > 0; pieces--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            byte[] content =
                    text.append(random.nextInt(4) == 0 ? "" : "\n").toString().getBytes(StandardCharsets.UTF_8);
            Found found = foundOrNull(content);
            if (found != null && found.scanned() != PlainCsvScan.UNKNOWN) {
                counted++;
                assertThat(found.scanned()).as(text.toString()).isEqualTo(found.read());
            }
        }
        assertThat(counted).isGreaterThan(500);
    }

    /** Longer than what is decoded to weigh the encodings, so that the rest of it is told by its bytes alone. */
    @Test
    void whatIsNoUtf8IsToldInALongFileToo() throws IOException {
        byte[] rows = "测试企业名称一二三四五六七八九十,1,普陀\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
        byte[] content = Arrays.copyOf(header, header.length + rows.length);
        System.arraycopy(rows, 0, content, header.length, rows.length);
        assertThat(part(content).rows()).isEqualTo(20_000);

        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            int at = content.length - 1 - random.nextInt(content.length / 4);
            byte was = content[at];
            if (was < 0) {
                content[at] = (byte) (random.nextBoolean() ? 0xFF : 'A');
                assertThat(part(content).damaged()).as("byte %d", at).isEqualTo(1);
                content[at] = was;
            }
        }
    }

    private Part part(byte[] content) throws IOException {
        return new CsvTable(OPTIONS).check(source(content), COLUMNS);
    }

    private Source source(byte[] content) throws IOException {
        return new Source(Files.write(folder.resolve("file"), content), 0, "");
    }

    private Found found(byte[] content) throws IOException {
        Source source = source(content);
        TextFile file = EncodingCheck.check(source.file(), OPTIONS, TableOptions.Ending.ANY);
        return found(source, file, header(source, file));
    }

    private static CsvHeaders.Found header(Source source, TextFile file) throws IOException {
        return new CsvHeaders(OPTIONS, COLUMNS, source.origin("line")).find(file);
    }

    private static Found found(Source source, TextFile file, CsvHeaders.Found header) throws IOException {
        long scanned = PlainCsvScan.rows(file, header.delimiter(), header.header());
        // what reading refuses must not have been counted
        long read = scanned == PlainCsvScan.UNKNOWN
                ? PlainCsvScan.UNKNOWN
                : new CsvTable(OPTIONS).read(file, header, source).rows();
        return new Found(scanned, read);
    }

    /** Null for what is refused before any row is counted, for its encoding or its header. */
    private Found foundOrNull(byte[] content) throws IOException {
        Source source = source(content);
        TextFile file;
        CsvHeaders.Found header;
        try {
            file = EncodingCheck.check(source.file(), OPTIONS, TableOptions.Ending.ANY);
            header = header(source, file);
        } catch (RefusedException e) {
            return null;
        }
        return found(source, file, header);
    }

    private record Found(long scanned, long read) {}
}

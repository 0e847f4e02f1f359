package org.taproot.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.connectors.TestingFiles.row;
import static org.taproot.connectors.TestingFiles.utf8;
import static org.taproot.connectors.TestingFiles.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailTest {

    private static final byte[] CSV = utf8("楼宇,房号\nA,101\nA,102\n");
    private static final byte[] XLSX = workbook(sheet -> {
        row(sheet, 0, List.of("租控表"));
        row(sheet, 1, List.of("房号", "楼宇"));
        row(sheet, 2, List.of("201", "B"));
    });
    private static final byte[] IMAGE = "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    Path folder;

    private TestingTable table;

    @BeforeEach
    void open() {
        table = new TestingTable(folder, TableOptions.defaults(), TestingTable.columns("楼宇", "房号"));
    }

    @Test
    void attachmentsOfAMailAreParts() throws IOException {
        byte[] content = TestingContainers.mail(
                TestingContainers.entries("=?UTF-8?B?56ef5o6n6KGoLmNzdg==?=", CSV, "logo.png", IMAGE, "b.xlsx", XLSX));
        Checked checked = table.check(content);

        assertThat(checked.kind()).isEqualTo(Kind.MAIL);
        assertThat(checked.parts()).extracting(Part::name).containsExactly("租控表.csv", "b.xlsx");
        assertThat(checked.passedOver()).containsExactly("logo.png");
        assertThat(table.rows(content)).hasSize(3);
    }

    @Test
    void aZipAttachedToAMailIsLookedInto() throws IOException {
        byte[] zip =
                TestingContainers.zip(StandardCharsets.UTF_8, TestingContainers.entries("x.png", IMAGE, "t.csv", CSV));
        byte[] content = TestingContainers.mail(TestingContainers.entries("all.zip", zip, "b.xlsx", XLSX));

        assertThat(table.rows(content))
                .extracting(Row::place)
                .containsExactly("all.zip/t.csv line 2", "all.zip/t.csv line 3", "b.xlsx row 3");
    }

    @Test
    void aMailWithoutItsEndIsRefused() throws IOException {
        byte[] whole = TestingContainers.mail(TestingContainers.entries("t.csv", CSV));
        for (int length = 0; length < whole.length - 8; length += 11) {
            assertThat(table.isAccepted(Arrays.copyOf(whole, length)))
                    .as("cut at byte %d of %d", length, whole.length)
                    .isFalse();
        }
    }
}

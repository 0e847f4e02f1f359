package org.taproot.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.connectors.TestingFiles.utf8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentTest {

    @TempDir
    Path folder;

    private TestingTable table;

    @BeforeEach
    void open() {
        table = new TestingTable(folder, TableOptions.of(Kind.XLSX), TestingTable.columns("楼宇"));
    }

    @Test
    void anotherKindThanExpectedIsNamedWhateverTheFileIsCalled() throws IOException {
        assertRefused(utf8("楼宇,单元\nA,1\n"), "delimited text (CSV)", "分隔符文本");
        assertRefused(new byte[0], "an empty file", "空文件");
        assertRefused(utf8("\n<html><table><tr><td>楼宇"), "a web page, perhaps saved as .xls", "网页");
        assertRefused(utf8("<?xml version=\"1.0\"?><Workbook xmlns=\"x\"/>"), "XML", "XML");
        assertRefused(TestingWorkbooks.office("Workbook"), "an Excel 97-2003", "Excel 97-2003");
        assertRefused(TestingWorkbooks.office("Book"), "a workbook of Excel 95", "Excel 95");
        assertRefused(TestingWorkbooks.office("WordDocument"), "another Office document", "其他 Office 文件");
        assertRefused(TestingWorkbooks.office("EncryptedPackage"), "an encrypted workbook", "加密");
        assertRefused(latin("%PDF-1.7\n"), "a PDF", "PDF");
        assertRefused(latin("\u0089PNG\r\n\u001a\n"), "an image", "图片");
        assertRefused(latin("MZ\u0090\0\u0003\0\0\0"), "a program", "程序");
        assertRefused(latin("7z\u00bc\u00af'\u001c"), "an archive", "压缩包");
        assertRefused(utf8("[{\"楼宇\":\"A\"}]"), "JSON", "JSON");
        assertRefused(utf8("From: a@example.com\nTo: b@example.com\nSubject: x\n\nx\n"), "a mail", "邮件");
    }

    @Test
    void whatIsExpectedIsSaid() {
        assertThat(table.refusal(latin("%PDF-1.7\n")).english()).contains("expected an Excel workbook (.xlsx)");
    }

    @Test
    void aTextThatBeginsLikeAProgramIsText() throws IOException {
        TestingTable text = new TestingTable(folder, TableOptions.of(Kind.CSV), TestingTable.columns("MZ"));

        assertThat(text.count(utf8("MZ,BM\n1,2\n"))).isEqualTo(1);
    }

    private void assertRefused(byte[] content, String english, String chinese) {
        assertThat(table.refusal(content).english()).contains("Invalid file: it is " + english);
        assertThat(table.refusal(content).chinese()).contains(chinese);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

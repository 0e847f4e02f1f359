package org.taproot.desk.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWriterTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "＝1", "＋1", "－1", "＠A"})
    void textThatASpreadsheetWouldExecuteIsMarkedAsText(String text) {
        assertThat(SheetWriter.cell(text)).isEqualTo("'" + text);
    }

    @Test
    void otherTextIsLeftAlone() {
        assertThat(SheetWriter.cell("真如星港 A-1=2")).isEqualTo("真如星港 A-1=2");
        assertThat(SheetWriter.cell("")).isEmpty();
    }

    @Test
    void numbersStayNumbers() {
        assertThat(SheetWriter.cell(new BigDecimal("-1.50"))).isEqualTo("-1.50");
        assertThat(SheetWriter.cell(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(SheetWriter.cell(-7)).isEqualTo("-7");
    }

    @Test
    void rowsAreQuotedAsTheStandardAsksAndTheEncodingIsMarked() throws IOException {
        StringWriter target = new StringWriter();
        try (SheetWriter sheet = new SheetWriter(target)) {
            sheet.write(Stream.of("a,b", "say \"hi\"", "two\nlines", new BigDecimal("1.0")));
            sheet.write(Stream.of("", "x", "y"));
        }
        assertThat(target).hasToString("\uFEFF\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",1.0\r\n,x,y\r\n");
    }
}

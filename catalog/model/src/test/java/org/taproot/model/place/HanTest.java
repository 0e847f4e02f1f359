package org.taproot.model.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HanTest {

    @Test
    void theSameCharactersAreChineseAsInTheTableOfScripts() {
        Pattern quick = Pattern.compile(Han.CHARACTER);
        Pattern table = Pattern.compile("\\p{IsHan}");
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String text = Character.toString(c);
            if (quick.matcher(text).matches() != table.matcher(text).matches()) {
                assertThat(text).as("U+%04X", c).isEmpty();
            }
        }
    }
}

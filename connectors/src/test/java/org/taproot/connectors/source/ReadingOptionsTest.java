package org.taproot.connectors.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taproot.connectors.definition.DefinitionReader;
import org.taproot.connectors.mapping.Shapes;
import org.taproot.connectors.table.RefusedException;

/** What is asked of a text by the way it comes. */
class ReadingOptionsTest {

    private static final String SFTP = "{kind: sftp, host: a, user: u, password: 'env:P', host-key: '"
            + "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'%s}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", ", complete: {rest: PT1M}"})
    void aTextThatOnlyRestsAtAServerHasToEndWithALineEnd(String complete) throws IOException {
        Path cut = text("编号,楼宇\nL-1,甲楼（演示）\nL-2,乙");
        Source source = source(SFTP.formatted(complete));

        assertThatThrownBy(() -> source.check(cut)).isInstanceOf(RefusedException.class);
        assertThat(source.check(text("编号,楼宇\nL-1,甲楼（演示）\n")).rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {", complete: {marker: .done}", ", complete: {rename: .part}"})
    void aTextThatIsToldToBeCompleteMayEndAnywhere(String complete) throws IOException {
        assertThat(source(SFTP.formatted(complete))
                        .check(text("编号,楼宇\nL-1,甲楼（演示）"))
                        .rows())
                .isEqualTo(1);
    }

    @Test
    void aTextWhoseLengthWasKnownMayEndAnywhere() throws IOException {
        assertThat(source("{kind: http, url: 'https://a/'}")
                        .check(text("编号,楼宇\nL-1,甲楼（演示）"))
                        .rows())
                .isEqualTo(1);
    }

    private static Source source(String from) {
        String definition =
                """
                title: 测试来源（演示）
                purpose: 测试
                legal-basis: 测试
                precedence: 50
                fact: listing-reported
                delivers: delta
                from: %s
                fields: {listing_id: 编号, building: 楼宇}
                """
                        .formatted(from);
        Shapes shapes = new Shapes();
        return new Source(new DefinitionReader(shapes).read("listings.yaml", definition), shapes);
    }

    private Path text(String text) throws IOException {
        return Files.writeString(folder.resolve("list.csv"), text);
    }
}

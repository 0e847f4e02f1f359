package org.taproot.connectors.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.connectors.TestingDefinitions;
import org.taproot.connectors.definition.DefinitionReader;
import org.taproot.connectors.landing.Archive;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.connectors.mapping.Shapes;
import org.taproot.connectors.table.Checked;
import org.taproot.connectors.table.RefusedException;

class CheckAheadTest {

    private static final String TWO_ROWS =
            """
            统一社会信用代码,企业名称
            91310000132207325X,甲
            91310000607232705C,乙
            """;

    @TempDir
    private Path folder;

    private Source source;
    private Archive archive;
    private Path claimed;

    @BeforeEach
    void archiveFile() throws IOException {
        Shapes shapes = new Shapes();
        source = new Source(
                new DefinitionReader(shapes).read("registry.yaml", TestingDefinitions.standard("registry")), shapes);
        archive = new Archive(new DataRoot(folder));
        claimed = Files.createDirectories(folder.resolve("claimed")).resolve("7");
    }

    @Test
    void findsWhatACheckOfTheArchivedDocumentFinds() throws IOException {
        Archive.Content content = keep(TWO_ROWS);

        Checked checked = ahead(content);

        assertThat(checked.rows()).isEqualTo(2);
        assertThat(checked).isEqualTo(source.check(archive.file(content.sha256())));
    }

    @Test
    void archivedDocumentCountsWhenTheClaimedFileIsWrittenToAfterwards() throws IOException {
        Archive.Content content = keep(TWO_ROWS);
        Files.writeString(claimed, TWO_ROWS + "91310000132207325X,丙\n", UTF_8);

        assertThat(ahead(content).rows()).isEqualTo(2);
    }

    @Test
    void archivedDocumentCountsWhenTheClaimedFileCannotBeRead() throws IOException {
        Archive.Content content = keep(TWO_ROWS);
        Files.writeString(claimed, "");

        assertThat(ahead(content).rows()).isEqualTo(2);
    }

    @Test
    void refusalOfTheClaimedFileIsOneOfTheDocument() throws IOException {
        Archive.Content content = keep("nothing that is known\n1\n");

        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> ahead(content));
    }

    private Archive.Content keep(String text) throws IOException {
        Files.writeString(claimed, text, UTF_8);
        return archive.keep(claimed);
    }

    private Checked ahead(Archive.Content content) throws IOException {
        try (CheckAhead ahead = CheckAhead.of(source, claimed)) {
            return ahead.of(content.sha256(), archive, source);
        }
    }
}

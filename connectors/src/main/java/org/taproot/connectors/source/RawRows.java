package org.taproot.connectors.source;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.taproot.connectors.definition.DefinitionReader;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.connectors.mapping.Shapes;
import org.taproot.connectors.replay.RawReference;
import org.taproot.connectors.table.RefusedException;
import org.taproot.connectors.table.Row;
import org.taproot.connectors.table.Rows;
import org.taproot.model.fact.DeadLetter;

/** Finds the rows of dead letters in the archive. */
public final class RawRows {

    private final DataRoot root;

    public RawRows(DataRoot root) {
        this.root = requireNonNull(root, "root");
    }

    /** The row as it came. */
    public Found find(DeadLetter letter) throws IOException {
        RawReference raw = RawReference.of(letter.rawReference()).orElse(null);
        if (raw == null) {
            return Found.failed("it never was a row of a delivery");
        }
        Path content = root.archive(raw.sha256());
        if (!Files.isRegularFile(content)) {
            return Found.failed("its content is not in the archive any more");
        }
        try {
            return find(source(letter.source()), content, raw);
        } catch (IOException | IllegalArgumentException | RefusedException e) {
            return Found.failed("%s cannot be read as source %s is defined now: %s"
                    .formatted(content, letter.source(), e.getMessage()));
        }
    }

    private Source source(String name) throws IOException {
        Shapes shapes = new Shapes();
        return new Source(new DefinitionReader(shapes).read(root.definition(name)), shapes);
    }

    private static Found find(Source source, Path content, RawReference raw) throws IOException {
        try (Rows rows = source.open(content, source.check(content))) {
            while (rows.hasNext()) {
                Row row = rows.next();
                if (row.part() == raw.part() && row.number() == raw.row()) {
                    return new Found(cells(rows.header().titles(), row), "");
                }
            }
        }
        return Found.failed("there is no such row in %s as the source is defined now".formatted(content));
    }

    private static Map<String, String> cells(List<String> titles, Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            String title = i < titles.size() ? titles.get(i) : null;
            String shown = title == null || title.isBlank() ? "column " + (i + 1) : title.strip();
            cells.put(cells.containsKey(shown) ? shown + " (" + (i + 1) + ")" : shown, row.cell(i));
        }
        return cells;
    }

    /**
     * A row, or why there is none.
     *
     * @param cells by the titles above them, in their order; a cell that is not there is null
     * @param failure empty when the row was found
     */
    public record Found(Map<String, String> cells, String failure) {

        public Found {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
            requireNonNull(failure, "failure");
        }

        private static Found failed(String failure) {
            return new Found(Map.of(), failure);
        }
    }
}

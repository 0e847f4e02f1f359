package org.taproot.connectors.source;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.taproot.connectors.definition.DefinitionReader;
import org.taproot.connectors.definition.SourceDefinition;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.mapping.Mapping;
import org.taproot.connectors.mapping.RowMapper;
import org.taproot.connectors.mapping.RowOrigin;
import org.taproot.connectors.mapping.Shapes;
import org.taproot.connectors.source.Replay.RowNumber;
import org.taproot.connectors.table.Checked;
import org.taproot.connectors.table.Columns;
import org.taproot.connectors.table.Rows;
import org.taproot.connectors.table.TableFormat;
import org.taproot.connectors.table.TableFormats;
import org.taproot.model.fact.DeadLetter;

/** A source that is ready to read its documents. Safe for several threads. */
public final class Source {

    private final SourceDefinition definition;
    private final Mapping<?> mapping;
    private final Columns columns;
    private final TableFormat format;
    private final String text;

    /**
     * The source of a definition.
     *
     * @throws IllegalArgumentException when the definition asks for what there is not; the message names it
     */
    public Source(SourceDefinition definition, Shapes shapes) {
        this(definition, shapes, null);
    }

    private Source(SourceDefinition definition, Shapes shapes, String text) {
        this.definition = requireNonNull(definition, "definition");
        this.mapping = Mapping.of(definition, shapes);
        this.columns = mapping.columns();
        this.format = TableFormats.of(ReadingOptions.of(definition));
        this.text = text;
    }

    /**
     * The source that a text defines.
     *
     * @throws org.taproot.connectors.definition.InvalidDefinitionException with all that is wrong with it
     * @throws IllegalArgumentException when it asks for what there is not; the message names it
     */
    static Source of(String name, String text, Shapes shapes) {
        SourceDefinition definition = new DefinitionReader(shapes).read(name + DefinitionReader.EXTENSION, text);
        return new Source(definition, shapes, text);
    }

    /** That of its definition; null when nobody gave it. */
    String text() {
        return text;
    }

    public String name() {
        return definition.name();
    }

    public SourceDefinition definition() {
        return definition;
    }

    /**
     * Reads the whole document to see that all of it can be used.
     *
     * @return what it was found to be, and how many rows it has
     * @throws org.taproot.connectors.table.RefusedException when nothing of it may be used
     */
    public Checked check(Path document) throws IOException {
        return format.check(document, columns);
    }

    /**
     * The messages of a received delivery whose document was checked.
     *
     * @param today which day it is in the district
     */
    public Messages messages(Path document, Checked checked, Delivery delivery, LocalDate today) throws IOException {
        return messages(document, checked, delivery, today, List.of());
    }

    /** @param last what is said at the end of the document as a whole */
    Messages messages(
            Path document,
            Checked checked,
            Delivery delivery,
            LocalDate today,
            List<ProducerRecord<String, byte[]>> last)
            throws IOException {
        RowOrigin origin = new RowOrigin(
                delivery.sha256(),
                delivery.repetition(),
                delivery.id(),
                delivery.describedDay(),
                delivery.validFrom(),
                delivery.receivedAt(),
                today);
        return new Messages(new DocumentMessages(open(document, checked), mapping.mapper(origin)), last, delivery.id());
    }

    /**
     * The messages of rows that were rejected before.
     *
     * @param origin of the document that has them
     * @param at when this attempt ends
     * @param wanted the rows, with what the attempt before left; it is used up
     */
    RowMessages rejectedRows(
            Path document, Checked checked, RowOrigin origin, Instant at, Map<RowNumber, DeadLetter> wanted)
            throws IOException {
        return new RejectedRows(open(document, checked), mapping.mapper(origin), at, wanted);
    }

    /** Makes messages of the rows of one document. */
    RowMapper<?> mapper(RowOrigin origin) {
        return mapping.mapper(origin);
    }

    /** The rows of a document that was checked. */
    public Rows open(Path document, Checked checked) throws IOException {
        return format.open(document, columns, checked);
    }

    /** The titles that are neither mapped nor known not to be wanted, in the order in which they stand. */
    public List<String> newTitles(Checked checked) {
        return checked.parts().stream()
                .flatMap(part -> part.header().unknown().stream())
                .filter(title -> !definition.ignored().contains(title))
                .distinct()
                .toList();
    }
}

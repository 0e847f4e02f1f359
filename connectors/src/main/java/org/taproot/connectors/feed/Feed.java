package org.taproot.connectors.feed;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.table.Columns;
import org.taproot.connectors.table.TableFormat;
import org.taproot.wire.Topic;

/**
 * One kind of delivery: what its files look like and what facts become of them.
 *
 * @param name of its folders, and the source of its facts
 * @param precedence of its word against that of other sources: the larger number wins
 * @param carried columns in which an empty cell means the same as above, outer before inner, as merged cells have it
 * @param topic where its facts go
 * @param <F> the kind of fact
 */
public record Feed<F>(
        String name,
        int precedence,
        Columns columns,
        List<String> carried,
        TableFormat format,
        Topic<F> topic,
        RowMapping<F> mapping) {

    public Feed {
        requireNonNull(name, "name");
        requireNonNull(columns, "columns");
        requireNonNull(format, "format");
        requireNonNull(topic, "topic");
        requireNonNull(mapping, "mapping");
        carried = List.copyOf(carried);
    }

    /**
     * Reads the whole file to see that all of it can be used.
     *
     * @return how many messages it makes
     * @throws org.taproot.connectors.table.RefusedException when nothing of it may be used
     */
    public long check(Path file) throws IOException {
        return format.check(file, columns);
    }

    /** The messages of a received delivery whose file was checked. */
    public Messages messages(Path file, Delivery delivery) throws IOException {
        return new Messages(format.open(file, columns), new Mapper<>(this, delivery));
    }
}

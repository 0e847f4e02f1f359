package org.taproot.lake.table;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;

/**
 * A table of the hub.
 *
 * @param comment in Chinese and English
 * @param columns in order
 * @param layout how its files are laid out
 * @param <R> what one row is made of
 */
public record HubTable<R>(String name, String comment, List<Column<R>> columns, Layout layout) {

    /** How a table's files are laid out. */
    public enum Layout {
        /** Append-only. */
        PLAIN {
            @Override
            PartitionSpec spec(Schema schema) {
                return PartitionSpec.unpartitioned();
            }
        },
        /** Append-only, a partition for each day of receipt. */
        BY_DAY_OF_RECEIPT {
            @Override
            PartitionSpec spec(Schema schema) {
                return PartitionSpec.builderFor(schema).day("received_at").build();
            }
        },
        /** One row per key; a bucket of keys is replaced as a whole, so that readers never meet a delete file. */
        COPY_ON_WRITE_BUCKETS {
            @Override
            PartitionSpec spec(Schema schema) {
                return PartitionSpec.builderFor(schema).identity("bucket").build();
            }
        };

        abstract PartitionSpec spec(Schema schema);
    }

    public HubTable {
        requireNonNull(name, "name");
        requireNonNull(comment, "comment");
        requireNonNull(layout, "layout");
        columns = List.copyOf(columns);
    }

    /** The schema of a new table; an existing one keeps its own field ids. */
    Schema schema() {
        List<Types.NestedField> fields = new ArrayList<>(columns.size());
        for (Column<R> column : columns) {
            fields.add(Types.NestedField.optional(
                    fields.size() + 1, column.name(), column.type().type(), column.comment()));
        }
        // No identifier fields: with them the sink would write equality deletes.
        return new Schema(fields);
    }

    PartitionSpec spec(Schema schema) {
        return layout.spec(schema);
    }

    /** The column that tells things apart in a current table: the first of the payload, behind the bucket. */
    String key() {
        return columns.get(1).name();
    }
}

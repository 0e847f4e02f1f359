package org.taproot.connectors.check;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.taproot.connectors.table.Kind;
import org.taproot.connectors.table.Part;
import org.taproot.connectors.table.Refusal;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.RejectReason;
import org.taproot.model.fact.SnapshotCompleted;

/** What the connectors would make of one document. */
public sealed interface CheckedSample {

    /** Nothing of it would be used. */
    record Refused(Refusal refusal) implements CheckedSample {

        public Refused {
            requireNonNull(refusal, "refusal");
        }
    }

    /**
     * It would be used.
     *
     * @param kind of the file itself
     * @param parts its tables; one unless it is a container
     * @param passedOver what a container holds beside tables
     * @param records the first facts
     * @param accepted rows that would become facts
     * @param rejected rows that would become dead letters
     * @param reasons how many rows each reason takes, the most frequent first
     * @param rejections the first dead letters
     * @param completed what the document would be all there is of
     */
    record Read(
            Kind kind,
            List<Table> parts,
            List<String> passedOver,
            List<MappedRecord> records,
            long accepted,
            long rejected,
            Map<RejectReason, Long> reasons,
            List<DeadLetter> rejections,
            List<SnapshotCompleted> completed)
            implements CheckedSample {

        public Read {
            requireNonNull(kind, "kind");
            parts = List.copyOf(parts);
            passedOver = List.copyOf(passedOver);
            records = List.copyOf(records);
            reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
            rejections = List.copyOf(rejections);
            completed = List.copyOf(completed);
        }
    }

    /**
     * One table and what is taken from it.
     *
     * @param part as it was detected
     * @param columns the titles each field reads, in the order of the definition; none for a field that finds no title
     *     though its rule asks for one
     * @param newTitles that nobody takes and nobody has said to ignore
     */
    record Table(Part part, List<FieldColumns> columns, List<String> newTitles) {

        public Table {
            requireNonNull(part, "part");
            columns = List.copyOf(columns);
            newTitles = List.copyOf(newTitles);
        }
    }

    /**
     * What a field reads in one table.
     *
     * @param titles as they stand in the document
     * @param needsTitle whether its value can come from a column alone
     */
    record FieldColumns(String field, List<String> titles, boolean needsTitle) {

        public FieldColumns {
            requireNonNull(field, "field");
            titles = List.copyOf(titles);
        }

        /** Whether nothing in the table can fill it. */
        public boolean isMissing() {
            return needsTitle && titles.isEmpty();
        }
    }

    /**
     * One fact.
     *
     * @param sourceRecord the content and the row it is from
     * @param values of all fields of its kind, by name; null where there is none
     */
    record MappedRecord(String sourceRecord, Map<String, Object> values) {

        public MappedRecord {
            requireNonNull(sourceRecord, "sourceRecord");
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** The row, as in {@code 31}. */
        public String row() {
            return sourceRecord.substring(sourceRecord.lastIndexOf(':') + 1);
        }

        /** The names of the fields that are empty. */
        public List<String> empty() {
            List<String> empty = new ArrayList<>();
            values.forEach((field, value) -> {
                if (value == null) {
                    empty.add(field);
                }
            });
            return empty;
        }
    }
}

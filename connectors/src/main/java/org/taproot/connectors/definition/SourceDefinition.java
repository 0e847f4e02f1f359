package org.taproot.connectors.definition;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;

/**
 * A source, as one file declares it.
 *
 * @param name the name of the file without {@code .yaml}; the source of its facts
 * @param title what people call it
 * @param purpose what its data is used for
 * @param legalBasis what allows that use
 * @param fact the kind of fact its rows are
 * @param precedence of its word against that of other sources: the larger number wins
 * @param snapshot whether a document is all there is of some scope; null when it only adds
 * @param from where its documents come from: {@code kind} and what that kind needs
 * @param every how often the source is looked at
 * @param reading how its documents are read
 * @param fields what is taken over; anything else is dropped
 * @param carriedDown fields in which an empty cell means the same as above, outer before inner
 * @param identity what makes two rows the same word of the source; null when only the document and the row do
 * @param validFrom the field that says since when a row holds; null when the document does
 * @param ignored titles that are known and not taken over, so that nobody is told of them
 */
public record SourceDefinition(
        String name,
        String title,
        String purpose,
        String legalBasis,
        String fact,
        int precedence,
        Snapshot snapshot,
        JsonNode from,
        Duration every,
        Reading reading,
        List<Field> fields,
        List<String> carriedDown,
        Identity identity,
        String validFrom,
        List<String> ignored) {

    public SourceDefinition {
        requireNonNull(name, "name");
        requireNonNull(title, "title");
        requireNonNull(fact, "fact");
        requireNonNull(from, "from");
        requireNonNull(every, "every");
        requireNonNull(reading, "reading");
        fields = List.copyOf(fields);
        carriedDown = List.copyOf(carriedDown);
        ignored = List.copyOf(ignored);
    }

    /** The kind of source, as in {@code http}. */
    public String kind() {
        return from.path("kind").asText();
    }

    /**
     * All of something.
     *
     * @param of the fields that name what a document is all of; none when it is all of the source
     */
    public record Snapshot(List<String> of) {

        public Snapshot {
            of = List.copyOf(of);
        }
    }

    /**
     * The record of a source and its version: the same word told twice is one fact.
     *
     * @param key fields that name the record
     * @param version fields that name its version; none when a record never changes
     */
    public record Identity(List<String> key, List<String> version) {

        public Identity {
            key = List.copyOf(key);
            version = List.copyOf(version);
        }
    }

    /**
     * How documents are read; null and empty where the content decides.
     *
     * @param formats allowed ones, all when empty
     * @param records JSON pointer to the records
     * @param unfold name of an array in each record whose elements are the rows
     * @param columns titles of a text without a header
     * @param skip what the first cell of rows that are no records says, * and ? allowed
     */
    public record Reading(
            List<String> formats,
            String encoding,
            String delimiter,
            String sheet,
            String records,
            String unfold,
            List<String> columns,
            int headerWithin,
            List<String> skip) {

        public static final int HEADER_WITHIN = 20;

        public Reading {
            formats = List.copyOf(formats);
            columns = List.copyOf(columns);
            skip = List.copyOf(skip);
        }
    }
}

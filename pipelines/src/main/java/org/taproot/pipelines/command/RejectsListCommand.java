package org.taproot.pipelines.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.lake.query.Reject;
import org.taproot.lake.query.RejectCount;
import org.taproot.lake.query.RejectCriteria;
import org.taproot.model.fact.DeadLetter;
import org.taproot.pipelines.stack.Complaint;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One line for every rejected row, a summary, and the files that were refused whole. */
@Command(
        name = "list",
        description = "Lists rejected rows, those last seen first, and files that were refused whole.",
        mixinStandardHelpOptions = true)
final class RejectsListCommand implements Callable<Integer> {

    private static final int MOST_VALUE = 40;
    private static final int MOST_SENTENCE = 100;
    private static final int MOST_ROWS = 1_000_000;

    private static final List<String> NAMES = List.of(
            "event_id", "source", "place", "reason", "field", "value", "first_seen", "last_seen", "attempts", "state");
    private static final List<String> SUMMARY = List.of("source", "reason", "open", "replayed");
    private static final List<String> REFUSED = List.of("delivery", "source", "file", "refused_at", "refusal");

    enum Format {
        TABLE,
        CSV,
        JSON
    }

    /** What has become data since is left out, or not. */
    static final class Extent {

        @Option(names = "--open", description = "Only what is not data yet (the default).")
        @SuppressWarnings("UnusedVariable") // the default, for those who want to say it
        private boolean open;

        @Option(names = "--all", description = "Also what has become data since.")
        private boolean all;
    }

    @Mixin
    private HubOptions options;

    @Mixin
    private RejectFilters filters;

    @ArgGroup(exclusive = true)
    private Extent extent;

    @Option(
            names = "--limit",
            paramLabel = "ROWS",
            defaultValue = "50",
            description = "How many are listed (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv (the rows alone) or json (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Override
    public Integer call() throws IOException {
        if (limit < 1 || limit > MOST_ROWS) {
            throw new Complaint("Invalid limit %d: expected 1 to %d.".formatted(limit, MOST_ROWS), "Give another one.");
        }
        boolean all = extent != null && extent.all && !extent.open;
        try (RejectsAccess hub = RejectsAccess.of(options)) {
            RejectCriteria criteria = filters.criteria(all, List.of());
            List<Reject> rejects = hub.ask(query -> query.search(criteria, limit));
            List<RejectCount> summary = hub.ask(query -> query.summary(criteria));
            List<Delivery> refused = filters.isOfRows()
                    ? List.of()
                    : hub.ledger().refusals(filters.source(), filters.delivery(), filters.since(), all, limit);
            Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
            switch (format) {
                case TABLE -> printTables(rejects, summary, refused, out);
                case CSV -> printCsv(rejects, out);
                case JSON -> printJson(rejects, summary, refused, out);
            }
            out.flush();
            return 0;
        }
    }

    private static void printTables(List<Reject> rejects, List<RejectCount> summary, List<Delivery> refused, Writer out)
            throws IOException {
        new AlignedTable(
                        NAMES,
                        rejects.stream().map(reject -> row(reject, MOST_VALUE)).toList())
                .print(out);
        out.append("\nBy source and reason\n");
        new AlignedTable(SUMMARY, summary.stream().map(RejectsListCommand::row).toList()).print(out);
        out.append("\nRefused whole (./taproot rejects replay --delivery NUMBER reads one once more)\n");
        new AlignedTable(
                        REFUSED,
                        refused.stream().map(each -> row(each, MOST_SENTENCE)).toList())
                .print(out);
    }

    private static void printCsv(List<Reject> rejects, Writer out) throws IOException {
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        writer.writeRecord(NAMES);
        rejects.forEach(reject -> writer.writeRecord(row(reject, Integer.MAX_VALUE)));
        writer.flush();
    }

    private static void printJson(List<Reject> rejects, List<RejectCount> summary, List<Delivery> refused, Writer out)
            throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode all = json.createObjectNode();
        ArrayNode rows = all.putArray("rejects");
        rejects.forEach(reject -> put(rows.addObject(), NAMES, row(reject, Integer.MAX_VALUE)));
        ArrayNode counts = all.putArray("summary");
        summary.forEach(count -> put(counts.addObject(), SUMMARY, row(count)));
        ArrayNode files = all.putArray("refused");
        refused.forEach(delivery -> put(files.addObject(), REFUSED, row(delivery, Integer.MAX_VALUE)));
        out.append(json.writerWithDefaultPrettyPrinter().writeValueAsString(all))
                .append('\n');
    }

    private static void put(ObjectNode node, List<String> names, List<String> values) {
        for (int i = 0; i < names.size(); i++) {
            node.put(names.get(i), values.get(i));
        }
    }

    private static List<String> row(Reject reject, int mostOfValue) {
        DeadLetter letter = reject.latest();
        return List.of(
                letter.eventId(),
                letter.source(),
                Shown.brief(letter.place(), mostOfValue),
                letter.reason().name(),
                orNothing(letter.field()),
                orNothing(Shown.brief(letter.value(), mostOfValue)),
                Shown.moment(reject.firstSeen()),
                Shown.moment(reject.lastSeen()),
                Integer.toString(reject.attempts()),
                letter.state().name());
    }

    private static List<String> row(RejectCount count) {
        return List.of(count.source(), count.reason(), Long.toString(count.open()), Long.toString(count.replayed()));
    }

    private static List<String> row(Delivery delivery, int mostOfSentence) {
        return List.of(
                Long.toString(delivery.id()),
                delivery.feed(),
                Shown.text(delivery.originalName()),
                Shown.moment(delivery.doneAt()),
                orNothing(Shown.brief(delivery.refusal(), mostOfSentence)));
    }

    private static String orNothing(String text) {
        return text == null ? "" : text;
    }
}

package org.taproot.pipelines.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.taproot.connectors.check.CheckedSample.FieldColumns;
import org.taproot.connectors.check.CheckedSample.MappedRecord;
import org.taproot.connectors.check.CheckedSample.Read;
import org.taproot.connectors.check.CheckedSample.Refused;
import org.taproot.connectors.check.CheckedSample.Table;
import org.taproot.connectors.check.Personal;
import org.taproot.connectors.table.Part;
import org.taproot.model.enterprise.Money;
import org.taproot.model.fact.Coded;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.SnapshotCompleted;
import org.taproot.model.place.Address;

/** Prints what would become of a sample. */
final class SampleText {

    private static final int SHOWN_SCOPES = 5;

    private final PrintWriter out;
    private final Map<String, String> labels;

    /** @param labels of the fields of the fact */
    SampleText(PrintWriter out, Map<String, String> labels) {
        this.out = out;
        this.labels = labels;
    }

    void print(Path sample, Refused refused) {
        out.printf("%n%s would be refused whole:%n", sample.getFileName());
        out.println("  " + Personal.masked(refused.refusal().english()));
        out.println("  " + Personal.masked(refused.refusal().chinese()));
    }

    void print(Path sample, Read read) {
        out.printf("%n%s: %s%n", sample.getFileName(), read.kind().english());
        List<FieldColumns> before = List.of();
        for (Table table : read.parts()) {
            out.println("  " + detected(table.part()));
            if (!table.columns().equals(before)) {
                columns(table);
            }
            before = table.columns();
        }
        if (!read.passedOver().isEmpty()) {
            out.println("  passed over: " + String.join(", ", read.passedOver()));
        }
        read.records().forEach(this::record);
        counts(read);
        read.rejections().forEach(letter -> rejection(letter, read.parts()));
        completed(read.completed());
    }

    private static String detected(Part part) {
        StringBuilder text = new StringBuilder(part.name().isEmpty() ? "" : part.name() + ": ");
        text.append(part.encoding() == null ? "" : part.encoding().shown() + ", ");
        text.append(part.delimiter() == 0 ? "" : "parted by %s, ".formatted(delimiter(part.delimiter())));
        text.append(part.sheet().isEmpty() ? "" : "sheet %s, ".formatted(part.sheet()));
        text.append(
                part.header().row() == 0
                        ? ""
                        : "header in row %d, ".formatted(part.header().row()));
        text.append("%d %s".formatted(part.rows(), part.rows() == 1 ? "row" : "rows"));
        return text.append(part.damaged() == 0 ? "" : ", %d of them damaged".formatted(part.damaged()))
                .toString();
    }

    private static String delimiter(char delimiter) {
        return switch (delimiter) {
            case ',' -> "commas";
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            default -> "\"" + delimiter + "\"";
        };
    }

    private void columns(Table table) {
        List<FieldColumns> found = table.columns().stream()
                .filter(column -> !column.titles().isEmpty())
                .toList();
        int names =
                DefinitionText.widest(found.stream().map(FieldColumns::field).toList()) + 2;
        found.forEach(column ->
                out.println("    " + AlignedTable.padded(column.field(), names) + String.join(", ", column.titles())));
        listed(
                "fields that find no title",
                table.columns().stream()
                        .filter(FieldColumns::isMissing)
                        .map(FieldColumns::field)
                        .toList());
        listed("new titles, which nobody takes (map them, or name them under ignore)", table.newTitles());
    }

    private void listed(String what, List<String> names) {
        if (!names.isEmpty()) {
            out.println("  %s: %s".formatted(what, Personal.masked(String.join(", ", names))));
        }
    }

    private void record(MappedRecord record) {
        out.printf("%nrow %s would become%n", record.row());
        List<String> filled = record.values().keySet().stream()
                .filter(field -> record.values().get(field) != null)
                .toList();
        int names = DefinitionText.widest(filled) + 2;
        int widest = DefinitionText.widest(filled.stream().map(this::label).toList()) + 2;
        for (String field : filled) {
            out.println("  " + AlignedTable.padded(field, names) + AlignedTable.padded(label(field), widest)
                    + shown(record.values().get(field)));
        }
        listed("empty", record.empty());
    }

    private String label(String field) {
        return labels.getOrDefault(field, "");
    }

    private static String shown(Object value) {
        if (value instanceof Coded code) {
            return "%s / %s".formatted(code.zh(), code.name());
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Instant moment) {
            return Moments.shown(moment);
        }
        if (value instanceof Money money) {
            return money.amount().toPlainString() + " " + money.currency();
        }
        String text = value instanceof Address address ? address.text() : value.toString();
        return Personal.masked(text.replaceAll("\\R", " "));
    }

    private void counts(Read read) {
        out.printf(
                "%n%d rows: %d would become facts, %d would be rejected%n",
                read.accepted() + read.rejected(), read.accepted(), read.rejected());
        read.reasons().forEach((reason, count) -> out.printf("  %6d  %s %s%n", count, reason, reason.zh()));
    }

    private void rejection(DeadLetter letter, List<Table> tables) {
        String titles = tables.stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.field().equals(letter.field()))
                .flatMap(column -> column.titles().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        out.println("  %s, %s%s: \"%s\""
                .formatted(
                        letter.place(),
                        letter.field(),
                        titles.isEmpty() ? "" : " (" + titles + ")",
                        Personal.masked(String.valueOf(letter.value()))));
        out.println("    " + Personal.masked(letter.message()));
        out.println("    " + Personal.masked(letter.messageZh()));
    }

    private void completed(List<SnapshotCompleted> completed) {
        completed.stream()
                .limit(SHOWN_SCOPES)
                .forEach(each -> out.printf("all there is of %s: %d rows%n", each.scope(), each.rows()));
        if (completed.size() > SHOWN_SCOPES) {
            out.printf("and of %d more%n", completed.size() - SHOWN_SCOPES);
        }
        if (completed.stream().anyMatch(each -> !each.tellsWhatHasGone())) {
            out.println("what is missing from it would not be withdrawn: it has rejected rows, or none at all");
        }
    }
}

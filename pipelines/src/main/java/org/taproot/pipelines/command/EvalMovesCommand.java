package org.taproot.pipelines.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.taproot.model.move.Flow;
import org.taproot.pipelines.moves.MoveBook;
import org.taproot.pipelines.moves.MoveReport;
import org.taproot.pipelines.moves.MoveScore;
import org.taproot.pipelines.moves.MoveScore.Confusion;
import org.taproot.pipelines.moves.MoveScore.Line;
import org.taproot.pipelines.moves.MoveTruth;
import org.taproot.pipelines.moves.SnapshotFile;
import org.taproot.pipelines.stack.FullDisk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells moves of enterprises from registry snapshots, and how well. */
@Command(
        name = "moves",
        description = {
            "Tells what became of enterprises between registry snapshots: moved, rewritten, closed, new, ...",
            "With --truth: how much of it is right (precision) and how much was found (recall), by kind."
        },
        mixinStandardHelpOptions = true)
final class EvalMovesCommand implements Callable<Integer> {

    private static final List<String> SCORED = List.of("event", "truth", "found", "precision", "recall");
    private static final List<String> COUNTED = List.of("event", "found");
    private static final List<String> CONFUSED = List.of("truth", "found as", "count", "for example, because");
    private static final int MOST_REASON = 80;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--snapshots",
            paramLabel = "FILE",
            required = true,
            description = {
                "CSV, packed by gzip or not, with all snapshots: columns snapshot (date), corp_no, district, street;",
                "if there: corp_name, kind, industry, size, district_name, assignment_date, change_date, update_date, close_date."
            })
    private Path snapshots;

    @Option(names = "--truth", paramLabel = "FILE", description = "CSV of what really happened: corp_no, event.")
    private Path truth;

    @Option(names = "--csv", description = "Prints the table alone, as CSV.")
    private boolean csv;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes every move with its reason, as CSV.")
    private Path out;

    @Option(
            names = "--flows",
            paramLabel = "FILE",
            description = "Writes how many went from where to where by form, industry and size, as CSV.")
    private Path flows;

    @Override
    public Integer call() throws IOException {
        MoveTruth known = truth == null ? new MoveTruth(List.of()) : MoveTruth.read(truth);
        SnapshotFile file = new SnapshotFile(snapshots);
        MoveReport report = MoveReport.of(file, known);
        MoveScore score = MoveScore.of(report.moves(), known, report.coverage());
        PrintWriter printed = spec.commandLine().getOut();
        if (csv) {
            printCsv(score, printed);
        } else {
            print(report, score, printed);
        }
        printed.flush();
        write(report, new MoveBook(file));
        return 0;
    }

    private void print(MoveReport report, MoveScore score, PrintWriter printed) throws IOException {
        report.sizes().forEach(size -> printed.println(sentence(size)));
        printed.println();
        new AlignedTable(names(), rows(score)).print(printed);
        if (truth == null) {
            return;
        }
        if (score.acrossTheEdge() > 0) {
            printed.printf(
                    "%d moves of the truth have one end outside the snapshots: scored as entered or left coverage.%n",
                    score.acrossTheEdge());
        }
        if (score.unseen() > 0) {
            printed.printf(
                    "%d events of the truth are about enterprises that no snapshot has: left out.%n", score.unseen());
        }
        if (!score.confusions().isEmpty()) {
            printed.println("\nWhere both differ");
            new AlignedTable(
                            CONFUSED,
                            score.confusions().stream()
                                    .map(EvalMovesCommand::row)
                                    .toList())
                    .print(printed);
        }
    }

    private static String sentence(MoveReport.Size size) {
        return "%s: %,d enterprises, %,d of them closed; %,d without district, %,d without street; %,d repeated records left out"
                .formatted(
                        size.takenOn(),
                        size.enterprises(),
                        size.closed(),
                        size.withoutDistrict(),
                        size.withoutStreet(),
                        size.repeated());
    }

    private void printCsv(MoveScore score, PrintWriter printed) throws IOException {
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(printed);
        writer.writeRecord(names());
        rows(score).forEach(writer::writeRecord);
        writer.flush();
    }

    private List<String> names() {
        return truth == null ? COUNTED : SCORED;
    }

    private List<List<String>> rows(MoveScore score) {
        List<List<String>> rows = new ArrayList<>();
        score.lines().forEach(line -> rows.add(truth == null ? counted(line) : scored(line)));
        return rows;
    }

    private static List<String> counted(Line line) {
        return List.of(line.kind(), Long.toString(line.found()));
    }

    private static List<String> scored(Line line) {
        return List.of(
                line.kind(),
                Long.toString(line.truth()),
                Long.toString(line.found()),
                share(line.precision()),
                share(line.recall()));
    }

    /** To four places; nothing where there is nothing to divide by. */
    private static String share(Double share) {
        return share == null ? "" : String.format(Locale.ROOT, "%.4f", share);
    }

    private static List<String> row(Confusion confusion) {
        return List.of(
                confusion.truth() == null ? "(nothing)" : confusion.truth(),
                confusion.found() == null ? "(nothing)" : confusion.found(),
                Long.toString(confusion.count()),
                confusion.example() == null
                        ? ""
                        : Shown.brief(confusion.example().reason().en(), MOST_REASON));
    }

    private void write(MoveReport report, MoveBook book) {
        try {
            if (out != null) {
                book.writeMoves(out, report.moves());
            }
            if (flows != null) {
                book.writeFlows(flows, Flow.of(report.moves().stream()));
            }
        } catch (IOException e) {
            throw FullDisk.orElse(e, "Cannot write the moves of " + snapshots);
        }
    }
}

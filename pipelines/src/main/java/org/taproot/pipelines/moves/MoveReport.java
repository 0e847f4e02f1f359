package org.taproot.pipelines.moves;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.taproot.model.move.Move;
import org.taproot.model.move.Registration;
import org.taproot.model.move.Snapshot;
import org.taproot.model.move.SnapshotComparison;

/**
 * What became of the enterprises of a file, from each snapshot to the next.
 *
 * @param sizes one for each snapshot, in the order of time
 */
public record MoveReport(List<Size> sizes, List<Move> moves, Coverage coverage) {

    /** What a snapshot held, and what of it tells less than it should. */
    public record Size(
            LocalDate takenOn, int enterprises, int repeated, long withoutDistrict, long withoutStreet, long closed) {

        private static Size of(Snapshot snapshot) {
            return new Size(
                    snapshot.takenOn(),
                    snapshot.size(),
                    snapshot.repeated(),
                    count(snapshot, Registration::district),
                    count(snapshot, Registration::street),
                    snapshot.registrations().stream()
                            .filter(Registration::isClosed)
                            .count());
        }

        private static long count(Snapshot snapshot, Function<Registration, String> component) {
            return snapshot.registrations().stream()
                    .filter(registration -> component.apply(registration) == null)
                    .count();
        }
    }

    public MoveReport {
        sizes = List.copyOf(sizes);
        moves = List.copyOf(moves);
    }

    /**
     * Compares each snapshot with the next.
     *
     * @param truth what the coverage is asked for; empty without one
     */
    public static MoveReport of(SnapshotFile file, MoveTruth truth) throws IOException {
        List<LocalDate> dates = file.dates();
        List<Size> sizes = new ArrayList<>();
        List<Move> moves = new ArrayList<>();
        Coverage coverage = new Coverage();
        Snapshot before = file.read(dates.get(0), new Snapshot(dates.get(0)));
        sizes.add(Size.of(before));
        for (LocalDate date : dates.subList(1, dates.size())) {
            Snapshot after = file.read(date, before);
            sizes.add(Size.of(after));
            coverage.add(truth, before, after);
            moves.addAll(new SnapshotComparison(before, after).moves());
            before = after;
        }
        return new MoveReport(sizes, moves, coverage);
    }
}

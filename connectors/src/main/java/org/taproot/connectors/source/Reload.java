package org.taproot.connectors.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taproot.connectors.definition.InvalidDefinitionException;
import org.taproot.connectors.landing.Archive;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.connectors.ledger.PastReading;
import org.taproot.connectors.mapping.RowOrigin;
import org.taproot.connectors.mapping.Shapes;
import org.taproot.connectors.table.Checked;
import org.taproot.connectors.table.RefusedException;

/**
 * An archived delivery that is read again with the definition now in force. What the one before did not read the same way
 * is told anew, as known since the original was received: so it is newer than what the original said, and older than what
 * came after it. A snapshot of which anything is told anew is told whole, or the rest would count as missing from it.
 */
final class Reload implements ReadDelivery {

    private final Reading now;
    private final List<Before> before;
    private final Delivery original;
    private final long number;
    private final Instant at;
    private final LocalDate today;
    private final ReloadCount count;

    private Reload(Reading now, List<Before> before, Delivery original, long number, Instant at, LocalDate today)
            throws IOException {
        this.now = now;
        this.before = before;
        this.original = original;
        this.number = number;
        this.at = at;
        this.today = today;
        this.count = counted();
    }

    /**
     * The reload of a delivery.
     *
     * @param delivery that reads it again
     * @param today which day it is in the district
     * @throws RefusedException when that cannot be done
     */
    static Reload of(Delivery delivery, long original, Source source, Ledger ledger, Archive archive, LocalDate today)
            throws IOException {
        return of(original, delivery.id(), delivery.receivedAt(), source, ledger, archive, today);
    }

    /** What one would do that is not entered anywhere. */
    static ReloadCount tried(Delivery original, Source source, Ledger ledger, Archive archive) throws IOException {
        return of(original.id(), Long.MAX_VALUE, original.receivedAt(), source, ledger, archive, ledger.today()).count;
    }

    private static Reload of(
            long reloaded, long number, Instant at, Source source, Ledger ledger, Archive archive, LocalDate today)
            throws IOException {
        Delivery original = ledger.find(reloaded)
                .filter(found -> found.feed().equals(source.name()) && found.receivedAt() != null && !found.replays())
                .orElseThrow(() -> new RefusedException(
                        "Cannot read delivery %d again: it is none that source %s loaded."
                                .formatted(reloaded, source.name()),
                        "无法重新读取第 %d 次交付：它不是来源 %s 已入库的交付。".formatted(reloaded, source.name())));
        Path document = archive.file(original.sha256());
        if (!Files.isRegularFile(document)) {
            throw new RefusedException(
                    "Cannot read delivery %d again: its content %s is not in the archive any more."
                            .formatted(reloaded, original.sha256()),
                    "无法重新读取第 %d 次交付：归档中已没有其内容 %s。".formatted(reloaded, original.sha256()));
        }
        return new Reload(
                reading(source, document, reloaded),
                before(source, ledger.readings(reloaded), document),
                original,
                number,
                at,
                today);
    }

    private static Reading reading(Source source, Path document, long original) throws IOException {
        try {
            return new Reading(source, document, source.check(document));
        } catch (RefusedException e) {
            throw new RefusedException(
                    "Cannot read delivery %d again with the definition now in force: %s"
                            .formatted(original, e.refusal().english()),
                    "无法按现行定义重新读取第 %d 次交付：%s".formatted(original, e.refusal().chinese()));
        }
    }

    private static List<Before> before(Source source, List<PastReading> readings, Path document) throws IOException {
        List<Before> before = new ArrayList<>();
        PastReading last = null;
        for (PastReading each : readings) {
            if (last == null || !each.isLike(last)) {
                before.add(
                        new Before(each.delivery(), each.today(), readingBefore(source, each.definition(), document)));
            }
            last = each;
        }
        return before;
    }

    /** Empty when nobody can read it as it was read then: all of it counts as changed. */
    private static Optional<Reading> readingBefore(Source source, String definition, Path document) throws IOException {
        if (definition == null) {
            return Optional.empty();
        }
        try {
            Source then = Source.of(source.name(), definition, new Shapes());
            return Optional.of(new Reading(then, document, then.check(document)));
        } catch (InvalidDefinitionException | RefusedException e) {
            return Optional.empty();
        }
    }

    private ReloadCount counted() throws IOException {
        try (ReloadRows rows = open(isWholeAnyway())) {
            rows.forEachRemaining(message -> {});
            return rows.count();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private boolean isWholeAnyway() {
        return isSnapshot()
                && !lastReading()
                        .map(reading -> reading.source.definition().snapshot())
                        .equals(Optional.of(now.source.definition().snapshot()));
    }

    private Optional<Reading> lastReading() {
        return before.isEmpty()
                ? Optional.empty()
                : before.get(before.size() - 1).reading();
    }

    private boolean isSnapshot() {
        return now.source.definition().snapshot() != null;
    }

    /** Whether what did not change is told once more too. */
    private boolean isWhole() {
        return isWholeAnyway() || (isSnapshot() && count.changed() > 0);
    }

    @Override
    public long rows() {
        return isWhole() ? count.changed() + count.unchanged() : count.changed();
    }

    /** As they were counted, whatever day it is by now. */
    @Override
    public Messages messages(Delivery delivery, LocalDate later) throws IOException {
        return new Messages(open(isWhole()), number);
    }

    private ReloadRows open(boolean isWhole) throws IOException {
        RowOrigin asItCame = origin(original.id(), today, 0);
        return new ReloadRows(
                now, RowHistory.open(before, asItCame), asItCame, origin(number, today, number), at, isWhole);
    }

    private RowOrigin origin(long delivery, LocalDate day, long reload) {
        return new RowOrigin(
                original.sha256(),
                original.repetition(),
                delivery,
                original.describedDay(),
                original.validFrom(),
                original.receivedAt(),
                day,
                reload);
    }

    /** A document as one definition reads it. */
    record Reading(Source source, Path document, Checked checked) {}

    /**
     * A document as it was read before.
     *
     * @param delivery that read it
     * @param today which day it was
     * @param reading empty when nobody can read it like that now
     */
    record Before(long delivery, LocalDate today, Optional<Reading> reading) {}
}

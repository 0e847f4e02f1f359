package org.taproot.connectors.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.taproot.connectors.definition.DefinitionReader;
import org.taproot.connectors.definition.InvalidDefinitionException;
import org.taproot.connectors.landing.Archive;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.Ledger;
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
    private final Optional<Reading> before;
    private final Delivery original;
    private final long number;
    private final Instant at;
    private final ReloadCount count;

    private Reload(Reading now, Optional<Reading> before, Delivery original, long number, Instant at, LocalDate today)
            throws IOException {
        this.now = now;
        this.before = before;
        this.original = original;
        this.number = number;
        this.at = at;
        this.count = counted(today);
    }

    /**
     * The reload of a delivery.
     *
     * @param delivery that reads it again
     * @throws RefusedException when that cannot be done
     */
    static Reload of(Delivery delivery, long original, Source source, Ledger ledger, Archive archive)
            throws IOException {
        return of(original, delivery.id(), delivery.receivedAt(), source, ledger, archive);
    }

    /** What one would do that is not entered anywhere. */
    static ReloadCount tried(Delivery original, Source source, Ledger ledger, Archive archive) throws IOException {
        return of(original.id(), Long.MAX_VALUE, original.receivedAt(), source, ledger, archive).count;
    }

    private static Reload of(long reloaded, long number, Instant at, Source source, Ledger ledger, Archive archive)
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
        Instant lastRead = ledger.lastRead(reloaded).orElse(original.receivedAt());
        return new Reload(
                reading(source, document, reloaded),
                readingBefore(source, ledger.definitions().at(source.name(), lastRead), document),
                original,
                number,
                at,
                ledger.today());
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

    /** Empty when nobody can read it as it was read then: all of it counts as changed. */
    private static Optional<Reading> readingBefore(Source source, Optional<String> definition, Path document)
            throws IOException {
        if (definition.isEmpty()) {
            return Optional.empty();
        }
        try {
            Shapes shapes = new Shapes();
            Source then = new Source(
                    new DefinitionReader(shapes).read(source.name() + DefinitionReader.EXTENSION, definition.get()),
                    shapes);
            return Optional.of(new Reading(then, document, then.check(document)));
        } catch (InvalidDefinitionException | RefusedException e) {
            return Optional.empty();
        }
    }

    private ReloadCount counted(LocalDate today) throws IOException {
        try (ReloadRows rows = open(today, isWholeAnyway())) {
            rows.forEachRemaining(message -> {});
            return rows.count();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private boolean isWholeAnyway() {
        return isSnapshot()
                && !before.map(reading -> reading.source.definition().snapshot())
                        .equals(Optional.of(now.source.definition().snapshot()));
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

    @Override
    public Messages messages(Delivery delivery, LocalDate today) throws IOException {
        return new Messages(open(today, isWhole()), number);
    }

    private ReloadRows open(LocalDate today, boolean isWhole) throws IOException {
        return new ReloadRows(now, before, origin(today, 0), origin(today, number), at, isWhole);
    }

    private RowOrigin origin(LocalDate today, long reload) {
        return new RowOrigin(
                original.sha256(),
                original.repetition(),
                number,
                original.describedDay(),
                original.validFrom(),
                original.receivedAt(),
                today,
                reload);
    }

    /** A document as one definition reads it. */
    record Reading(Source source, Path document, Checked checked) {}
}

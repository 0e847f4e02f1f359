package org.taproot.connectors.landing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.connectors.intake.Document;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.DeliverySteps;
import org.taproot.connectors.ledger.DeliverySteps.Step;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.connectors.ledger.Ledger.Entry;

/**
 * Takes files over: first the ledger knows of the file, then one atomic move makes it ours. Whatever happens between the
 * two leaves the file where it was.
 */
public final class Claims {

    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);

    private final DataRoot root;
    private final Ledger ledger;
    private final DeliverySteps steps;

    public Claims(DataRoot root, Ledger ledger) {
        this(root, ledger, DeliverySteps.NONE);
    }

    public Claims(DataRoot root, Ledger ledger, DeliverySteps steps) {
        this.root = root;
        this.ledger = ledger;
        this.steps = steps;
    }

    /**
     * Hands a copy of a file to the connectors on this data root and ledger, which may run in another process. The file
     * itself stays.
     *
     * @param asOf the day the content describes, not after today in Shanghai; null when that is the day of receipt
     * @return the number of the delivery
     */
    public long submit(Path file, String feed, LocalDate asOf) throws IOException {
        checkDefined(feed);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("Cannot load %s: expected a file".formatted(file));
        }
        checkNotAfter(ledger.today(), asOf);
        root.createFor(feed);
        Path copy = root.unfinished().resolve(UUID.randomUUID().toString());
        try (InputStream content = Files.newInputStream(file)) {
            Durable.write(content, copy);
            return claim(copy, feed, OriginalName.of(file), asOf);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /**
     * Hands the file of a refused delivery to the connectors once more; it stays in quarantine, too.
     *
     * @return the number of the new delivery
     */
    public long submitAgain(Delivery refused) throws IOException {
        Path file = root.quarantine(refused.feed(), refused.id());
        checkDefined(refused.feed());
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "Cannot hand over delivery %d once more: it is %s and %s does not exist. Expected a refused one in quarantine"
                            .formatted(refused.id(), refused.state(), file));
        }
        root.createFor(refused.feed());
        Path copy = root.unfinished().resolve(UUID.randomUUID().toString());
        String origin = Ledger.REFUSED_ORIGIN + refused.id();
        try (InputStream content = Files.newInputStream(file)) {
            Durable.write(content, copy);
            return refused.replays()
                    ? claimReplay(copy, refused.feed(), refused.originalName(), origin)
                    : claim(copy, refused.feed(), refused.originalName(), refused.asOf(), origin, null);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /**
     * Takes over a document below the data root that names rows to be replayed; it is on the disk when this returns.
     *
     * @return the number of the delivery
     */
    public long takeReplay(Path staged, String feed, String name) throws IOException {
        checkDefined(feed);
        Durable.force(staged);
        return claimReplay(staged, feed, name, null);
    }

    /**
     * Takes over a document below the data root that names a delivery to be read again; it is on the disk when this
     * returns.
     *
     * @return the number of the new delivery
     */
    public long takeReload(Path staged, Delivery original) throws IOException {
        checkDefined(original.feed());
        Durable.force(staged);
        return claimReplay(
                staged, original.feed(), "reload of " + original.originalName(), Ledger.RELOAD_ORIGIN + original.id());
    }

    private long claimReplay(Path staged, String feed, String name, String origin) throws IOException {
        return moved(staged, feed, ledger.claimReplay(feed, name, Files.size(staged), origin));
    }

    private void checkDefined(String feed) throws IOException {
        if (!Files.isRegularFile(root.definition(feed))) {
            throw new IllegalArgumentException("Unknown source \"%s\": expected one of %s"
                    .formatted(feed, String.join(", ", root.definedSources())));
        }
    }

    private static void checkNotAfter(LocalDate today, LocalDate asOf) {
        if (asOf != null && asOf.isAfter(today)) {
            throw new IllegalArgumentException(
                    "Invalid as-of date %s: expected today (%s in Shanghai) or a day before".formatted(asOf, today));
        }
    }

    /** Claims a file of this file system. A day to come is entered too: it refuses the delivery when that is received. */
    long claim(Path file, String feed, String originalName, LocalDate asOf) throws IOException {
        return claim(file, feed, originalName, asOf, null, null);
    }

    /**
     * Claims files of this file system as {@link #claim}, all of them entered at once, and moved before the disk is asked
     * once whether it has that. One that is gone meanwhile vanishes.
     *
     * @throws IOException when one could not be moved, after all others were
     * @return the number of the delivery of each that is ours now, in their order
     */
    Map<Path, Long> claimAll(List<Path> files, String feed) throws IOException {
        List<Entry> entries = new ArrayList<>(files.size());
        for (Path file : files) {
            String name = OriginalName.of(file);
            entries.add(new Entry(name, file.toFile().length(), NameDate.of(name)));
        }
        List<Long> numbers = ledger.claimAll(feed, entries);
        numbers.forEach(id -> steps.passed(Step.ENTERED, id));
        Map<Path, Long> claimed = new LinkedHashMap<>();
        IOException failure = null;
        try {
            for (int i = 0; i < files.size(); i++) {
                try {
                    Durable.takeUnsynced(files.get(i), root.claimed(feed, numbers.get(i)));
                    claimed.put(files.get(i), numbers.get(i));
                } catch (IOException e) {
                    // it did not become ours, or is gone; those behind it do not wait for it
                    ledger.abandoned(numbers.get(i));
                    failure = e instanceof NoSuchFileException ? failure : joined(failure, e);
                }
            }
        } finally {
            Durable.sync(root.claimed(feed));
        }
        claimed.values().forEach(id -> steps.passed(Step.CLAIMED, id));
        if (failure != null) {
            throw failure;
        }
        return claimed;
    }

    private static IOException joined(IOException first, IOException next) {
        if (first == null) {
            return next;
        }
        first.addSuppressed(next);
        return first;
    }

    /**
     * Takes over a document that an intake has written below the data root; it is on the disk when this returns.
     *
     * @return the number of the delivery
     */
    public long take(Path staged, String feed, Document document) throws IOException {
        Durable.force(staged);
        return claim(
                staged,
                feed,
                OriginalName.shown(document.name()),
                document.asOf(),
                document.origin(),
                document.position());
    }

    private long claim(Path file, String feed, String originalName, LocalDate asOf, String origin, String position)
            throws IOException {
        return moved(file, feed, ledger.claim(feed, originalName, Files.size(file), asOf, origin, position));
    }

    /**
     * Claims the file of a delivery once more when somebody wrote to it after it was archived; a writer that holds it
     * writes to it wherever it was moved.
     *
     * @return the number of the new delivery; empty when nobody did
     */
    public Optional<Long> claimIfChanged(Delivery ended) throws IOException {
        Path file = root.claimed(ended.feed(), ended.id());
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS) || new Archive(root).has(file, ended.sha256())) {
            return Optional.empty();
        }
        return Optional.of(claim(file, ended.feed(), ended.originalName(), ended.asOf()));
    }

    /**
     * Gives up what an intake entered and never became ours, as when the ledger's answer was lost: the source has it
     * still. Nothing of that source may be taken meanwhile.
     */
    public void abandonStrays(String feed) {
        for (long id : ledger.entered(feed)) {
            if (!Files.exists(root.claimed(feed, id)) && ledger.abandoned(id)) {
                LOG.warn(
                        "Delivery {} of source {} was entered but its document never became ours: it is taken again",
                        id,
                        feed);
            }
        }
    }

    /** How many claimed files of a feed are not done. */
    int waiting(String feed) throws IOException {
        try (Stream<Path> files = Files.list(root.claimed(feed))) {
            return (int) files.count();
        }
    }

    /** What the ledger knows becomes ours. */
    private long moved(Path file, String feed, long id) throws IOException {
        steps.passed(Step.ENTERED, id);
        try {
            Durable.take(file, root.claimed(feed, id));
        } catch (IOException e) {
            ledger.vanished(id);
            throw e;
        }
        steps.passed(Step.CLAIMED, id);
        return id;
    }
}

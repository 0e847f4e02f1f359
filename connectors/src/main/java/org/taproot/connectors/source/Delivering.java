package org.taproot.connectors.source;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.camel.component.file.GenericFile;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.connectors.landing.Archive;
import org.taproot.connectors.landing.Claims;
import org.taproot.connectors.landing.Quarantine;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.DeliverySteps;
import org.taproot.connectors.ledger.DeliverySteps.Step;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.connectors.ledger.SoleInstance;
import org.taproot.connectors.metrics.SourceMetrics;
import org.taproot.connectors.table.Checked;
import org.taproot.connectors.table.Refusal;
import org.taproot.connectors.table.RefusedException;

/**
 * The steps of one source's deliveries, one delivery at a time. Every step can be done again: what an interrupted run
 * already did is seen in the ledger and the archive.
 */
public final class Delivering implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);

    private final Ledger ledger;
    private final SoleInstance soleInstance;
    private final Archive archive;
    private final Quarantine quarantine;
    private final Claims claims;
    private final DeliverySteps steps;
    private final SourceMetrics metrics;
    private volatile Source next;
    private volatile boolean isFailing;
    private volatile boolean isHandedOut;
    private Source source;
    private Messages messages;
    private long sending;
    private ReadDelivery readable;
    /** Null when there is none. */
    private CheckAhead ahead;

    private LocalDate today;

    public Delivering(
            Source source,
            Ledger ledger,
            SoleInstance soleInstance,
            Archive archive,
            Quarantine quarantine,
            DeliverySteps steps,
            SourceMetrics metrics) {
        this.next = source;
        this.source = source;
        this.ledger = ledger;
        this.soleInstance = soleInstance;
        this.archive = archive;
        this.quarantine = quarantine;
        this.claims = new Claims(quarantine.root(), ledger, steps);
        this.steps = steps;
        this.metrics = metrics;
    }

    /** From the next delivery on, another definition counts; the one that is being read goes on as it was begun. */
    public void follow(Source other) {
        next = other;
    }

    /**
     * Whether the delivery in hand cannot be gone on with, at least for now, and can be begun anew as another definition
     * reads it: as long as nothing of it may have been sent, or its rows would be read by both.
     */
    public boolean canBeBegunAnew() {
        return isFailing && !isHandedOut;
    }

    void failed() {
        isFailing = true;
    }

    /** Puts the content into the archive and says so in the ledger, unless that was done before. */
    public Delivery receive(GenericFile<File> claimed) throws IOException {
        soleInstance.confirm();
        source = next;
        isFailing = false;
        isHandedOut = false;
        close();
        Path file = claimed.getFile().toPath();
        Delivery delivery = delivery(Long.parseLong(claimed.getFileNameOnly()));
        if (delivery.isNew()) {
            receive(delivery, file);
        }
        return delivery(delivery.id());
    }

    private void receive(Delivery delivery, Path file) throws IOException {
        long id = delivery.id();
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            readable = refused(
                    delivery,
                    new Refusal(
                            "Invalid file: expected a regular file, not a link or device.",
                            "不是普通文件（可能是链接或设备），已拒收。应为普通文件。"));
            return;
        }
        if (!delivery.replays() && Files.size(file) >= CheckAhead.SMALLEST) {
            ahead = CheckAhead.of(source, file);
        }
        Archive.Content content = archive.keep(file);
        steps.passed(Step.ARCHIVED, id);
        Optional<Long> before = delivery.replays() || delivery.describesDayAfter(ledger.today())
                ? Optional.empty()
                : ledger.loadedBefore(source.name(), content.sha256(), id);
        if (before.isPresent()) {
            receive(delivery, content, before.get());
        } else {
            ledger.received(id, content.sha256(), content.size(), repetition(delivery, content));
        }
        metrics.taken(content.size());
        steps.passed(Step.RECEIVED, id);
    }

    /** What is data already; a letter that says of the same content that it cannot be used is closed first. */
    private void receive(Delivery delivery, Archive.Content content, long before) throws IOException {
        close();
        List<ProducerRecord<String, byte[]>> letters = DocumentLetters.replayed(
                        delivery, ledger.openRefusals(source.name(), content.sha256(), delivery.id()))
                .map(DocumentLetters::message)
                .stream()
                .toList();
        if (letters.isEmpty()) {
            ledger.duplicate(delivery.id(), content.sha256(), before);
        } else {
            readable = new DuplicateDocument(content.sha256(), before, letters);
        }
    }

    /** Stored before anything is sent: so what is sent again after a stop has the same ids. */
    private int repetition(Delivery delivery, Archive.Content content) {
        return delivery.replays() ? 1 : ledger.timesLoaded(source.name(), content.sha256()) + 1;
    }

    private static Refusal dayToCome(Delivery delivery, LocalDate today) {
        return new Refusal(
                "Invalid as-of date %s: expected today (%s in Shanghai) or a day before. Correct the date in the name of the file and deliver it again."
                        .formatted(delivery.asOf(), today),
                "数据日期 %s 晚于今天（上海时间 %s）。请改正文件名中的日期后重新提交。".formatted(delivery.asOf(), today));
    }

    /** Reads the whole file before any of it is sent. */
    public Delivery check(Delivery delivery) throws IOException {
        // for all of it, whatever day it is when its rows are read
        today = ledger.today();
        if (!delivery(delivery.id()).isReceived()) {
            // refused already: the ledger's answer was lost, or what came after it failed
            return delivery(delivery.id());
        }
        if (delivery.describesDayAfter(today)) {
            readable = refused(delivery, dayToCome(delivery, today));
            return delivery;
        }
        try {
            Path document = archive.file(delivery.sha256());
            readable = delivery.replays()
                    ? ReadAgain.of(delivery, document, source, ledger, archive, today)
                    : checked(delivery, document);
            steps.passed(Step.CHECKED, delivery.id());
        } catch (RefusedException e) {
            readable = refused(delivery, e.refusal());
        }
        return delivery(delivery.id());
    }

    /** What names rows to be read once more leaves them as they were: each is a dead letter already. */
    private ReadDelivery refused(Delivery delivery, Refusal refusal) {
        return delivery.replays()
                ? new RefusedDocument(refusal, List.of())
                : new RefusedDocument(
                        refusal,
                        List.of(DocumentLetters.message(
                                DocumentLetters.rejected(delivery, refusal, ledger.refusedBefore(delivery)))));
    }

    private ReadDelivery checked(Delivery delivery, Path document) throws IOException {
        Checked checked = ahead == null ? source.check(document) : ahead.of(delivery.sha256(), archive, source);
        tellNewTitles(delivery, checked);
        return new CheckedDocument(
                source,
                document,
                checked,
                DocumentLetters.replayed(delivery, ledger.refusedBefore(delivery))
                        .map(DocumentLetters::message)
                        .stream()
                        .toList());
    }

    private void tellNewTitles(Delivery delivery, Checked checked) {
        List<String> titles = source.newTitles(checked);
        if (!titles.isEmpty()) {
            ledger.newTitles(delivery.id(), titles);
            LOG.info(
                    "Delivery {} of source {} has columns that its definition does not know: {}",
                    delivery.id(),
                    source.name(),
                    titles);
        }
    }

    /** The messages from the first row on, also when some of them were sent before. */
    public Messages messages(Delivery delivery) throws IOException {
        close();
        sending = delivery.id();
        messages = readable.messages(delivery, today);
        isHandedOut = true;
        return messages;
    }

    public void sentPart() {
        isFailing = false;
        steps.passed(Step.SENT_PART, sending);
    }

    /** Every message is in Kafka. */
    public Delivery done(Delivery delivery) throws IOException {
        steps.passed(Step.SENT_ALL, delivery.id());
        Delivery now = delivery(delivery.id());
        if (now.isReceived() || now.isNew()) {
            conclude(delivery);
        }
        steps.passed(Step.DONE, delivery.id());
        isFailing = false;
        return delivery(delivery.id());
    }

    private void conclude(Delivery delivery) throws IOException {
        if (messages.accepted() + messages.rejected() != readable.rows()) {
            throw new IllegalStateException(
                    "Cannot finish delivery %d: %d facts and %d dead letters sent, expected %d rows"
                            .formatted(delivery.id(), messages.accepted(), messages.rejected(), readable.rows()));
        }
        Optional<Refusal> refusal = readable.refusal();
        if (refusal.isPresent()) {
            // only now: whoever reads the ledger finds the dead letter
            ledger.refused(delivery.id(), refusal.get().english(), refusal.get().chinese());
            steps.passed(Step.REFUSED, delivery.id());
        } else if (readable instanceof DuplicateDocument duplicate) {
            duplicate.conclude(delivery, ledger);
        } else {
            ledger.done(delivery.id(), messages.accepted(), messages.rejected(), source.text(), today);
            tell(delivery(delivery.id()));
        }
        close();
    }

    private void tell(Delivery done) {
        metrics.done(
                messages.accepted(),
                messages.rejections(),
                Duration.between(done.claimedAt(), done.doneAt()),
                done.asOf() == null ? done.receivedAt() : done.validFrom());
    }

    /** Says how it ended and puts a refused file away; any other is deleted after this. */
    public void finish(Delivery delivery) throws IOException {
        switch (delivery.state()) {
            case DONE -> {
                LOG.info(
                        "Delivery {} of source {} is done: {} rows accepted, {} rejected",
                        delivery.id(),
                        source.name(),
                        delivery.rowsAccepted(),
                        delivery.rowsRejected());
                claimIfChanged(delivery);
            }
            case DUPLICATE -> {
                LOG.info(
                        "Delivery {} of source {} has the content of delivery {}: nothing was sent",
                        delivery.id(),
                        source.name(),
                        delivery.duplicateOf());
                claimIfChanged(delivery);
            }
            case REFUSED -> {
                // the ledger has the reason, which may quote a row
                LOG.warn("Delivery {} of source {} is refused", delivery.id(), source.name());
                metrics.refused();
                quarantine.take(source.name(), delivery.id());
            }
            default ->
                throw new IllegalStateException(
                        "Cannot finish delivery %d: it is %s".formatted(delivery.id(), delivery.state()));
        }
    }

    /** What was written since would be deleted with the file. */
    private void claimIfChanged(Delivery ended) throws IOException {
        claims.claimIfChanged(ended)
                .ifPresent(again -> LOG.warn(
                        "Somebody wrote to the file of delivery {} of source {} after it was taken: it is delivery {} now",
                        ended.id(),
                        source.name(),
                        again));
    }

    @Override
    public void close() throws IOException {
        if (ahead != null) {
            ahead.close();
            ahead = null;
        }
        if (messages != null) {
            messages.close();
        }
    }

    private Delivery delivery(long id) {
        return ledger.find(id)
                .orElseThrow(() -> new IllegalStateException(
                        "Unknown delivery %d of source %s: its file is claimed, but the ledger does not have it. Restart the connectors to let the file land once more."
                                .formatted(id, source.name())));
    }
}

package org.taproot.pipelines.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.taproot.connectors.ConnectorsConfig;
import org.taproot.connectors.definition.DefinitionReader;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.DeliveryState;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.connectors.mapping.Shapes;
import org.taproot.connectors.source.Messages;
import org.taproot.connectors.source.ProducerSettings;
import org.taproot.connectors.source.Source;
import org.taproot.connectors.table.Checked;
import org.taproot.connectors.table.Rows;
import org.taproot.pipelines.bench.Meter.Done;
import org.taproot.pipelines.stack.Servers;

/** The way of a file, as a whole and in stretches. */
final class Way {

    private static final int BUFFER = 1 << 16;
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final String SHA256 = "0".repeat(64);
    private static final Set<DeliveryState> UNDER_WAY =
            Set.of(DeliveryState.CLAIMED, DeliveryState.RECEIVED, DeliveryState.VANISHED);

    private final Ledger ledger;
    private final Path work;
    private final DataRoot root;
    private final String bootstrap;

    Way(Servers servers, Ledger ledger, Path work) {
        ConnectorsConfig config = servers.connectors();
        this.ledger = ledger;
        this.work = work;
        this.root = new DataRoot(config.dataRoot());
        this.bootstrap = servers.bootstrap();
    }

    Path work() {
        return work;
    }

    /** In the order of the steps; the file is gone when it went all the way. */
    List<Figure> measure(Subject subject, Path file, Set<Step> steps) throws Exception {
        Shapes shapes = new Shapes();
        Source source = new Source(new DefinitionReader(shapes).read(root.definition(subject.source())), shapes);
        Meter meter = new Meter(subject);
        List<Figure> figures = new ArrayList<>();
        if (steps.contains(Step.FILE)) {
            figures.add(meter.measure(Step.FILE, () -> bytes(file)));
        }
        if (steps.contains(Step.CHECK)) {
            figures.add(
                    meter.measure(Step.CHECK, () -> new Done(source.check(file).rows(), Files.size(file))));
        }
        Checked checked = source.check(file);
        if (steps.contains(Step.ROWS)) {
            figures.add(meter.measure(Step.ROWS, () -> rows(source, file, checked)));
        }
        if (steps.contains(Step.MESSAGES)) {
            figures.add(meter.measure(Step.MESSAGES, () -> messages(source, file, checked)));
        }
        if (steps.contains(Step.PRODUCER)) {
            Path spool = work.resolve("messages");
            Done spooled = spool(source, file, checked, spool);
            figures.add(meter.measure(Step.PRODUCER, () -> produce(spool, spooled)));
            Files.delete(spool);
        }
        if (steps.contains(Step.WHOLE)) {
            figures.addAll(whole(meter, subject, file));
        }
        return figures;
    }

    private static Done bytes(Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
            }
        }
        return new Done(0, bytes);
    }

    private static Done rows(Source source, Path file, Checked checked) throws IOException {
        long count = 0;
        try (Rows rows = source.open(file, checked)) {
            while (rows.hasNext()) {
                count += rows.next().isBlank() ? 0 : 1;
            }
        }
        return new Done(count, Files.size(file));
    }

    private Done messages(Source source, Path file, Checked checked) throws IOException {
        long bytes = 0;
        try (Messages messages = open(source, file, checked)) {
            while (messages.hasNext()) {
                for (ProducerRecord<String, byte[]> message : messages.next()) {
                    bytes += message.key().length() + message.value().length;
                }
            }
            return new Done(messages.accepted() + messages.rejected(), bytes);
        }
    }

    private Done spool(Source source, Path file, Checked checked, Path to) throws IOException {
        long count = 0;
        try (Messages messages = open(source, file, checked);
                Spool spool = new Spool(to)) {
            while (messages.hasNext()) {
                for (ProducerRecord<String, byte[]> message : messages.next()) {
                    spool.add(message);
                    count++;
                }
            }
            return new Done(count, spool.bytes());
        }
    }

    private Messages open(Source source, Path file, Checked checked) throws IOException {
        LocalDate today = ledger.today();
        Instant now = Instant.now();
        Delivery delivery = new Delivery(
                1,
                source.name(),
                file.getFileName().toString(),
                Files.size(file),
                SHA256,
                DeliveryState.RECEIVED,
                null,
                null,
                null,
                null,
                null,
                today,
                now,
                now,
                null,
                false);
        return source.messages(file, checked, delivery, today);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same
    private static void send(
            KafkaProducer<String, byte[]> producer,
            ProducerRecord<String, byte[]> message,
            AtomicReference<Exception> failure) {
        producer.send(message, (sent, failed) -> failure.compareAndSet(null, failed));
    }

    /** As fast as it goes, with the connectors' settings, until every message is acknowledged. */
    private Done produce(Path spool, Done spooled) throws IOException {
        AtomicReference<Exception> failure = new AtomicReference<>();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(ProducerSettings.of(bootstrap))) {
            Spool.read(spool, spooled.rows(), message -> send(producer, message, failure));
            producer.flush();
        }
        if (failure.get() != null) {
            throw new IOException("Cannot send to " + bootstrap, failure.get());
        }
        return spooled;
    }

    private List<Figure> whole(Meter meter, Subject subject, Path file) throws Exception {
        long size = Files.size(file);
        AtomicReference<Delivery> ended = new AtomicReference<>();
        Path landed = root.landing(subject.source())
                .resolve(Instant.now().toEpochMilli() % 100_000 + "-" + file.getFileName());
        // as if it had been written a while ago: what is measured is not how long a file must rest
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(1, ChronoUnit.HOURS)));
        Figure whole = meter.measure(Step.WHOLE, () -> {
            Files.move(file, landed, StandardCopyOption.ATOMIC_MOVE);
            Delivery delivery = awaitEnd(landed.getFileName().toString());
            ended.set(delivery);
            return new Done(delivery.rowsAccepted() + delivery.rowsRejected(), size);
        });
        Delivery delivery = ended.get();
        Figure part = new Figure(
                subject,
                Step.DELIVERY,
                whole.rows(),
                size,
                Duration.between(delivery.claimedAt(), delivery.doneAt()),
                whole.cpu(),
                whole.heapPeak(),
                whole.allocated());
        return List.of(whole, part);
    }

    private Delivery awaitEnd(String name) throws InterruptedException {
        while (true) {
            Delivery found = ledger.newest(10).stream()
                    .filter(delivery -> delivery.originalName().equals(name))
                    .findFirst()
                    .orElse(null);
            if (found != null && !UNDER_WAY.contains(found.state())) {
                return done(found);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        }
    }

    private static Delivery done(Delivery delivery) {
        if (delivery.state() != DeliveryState.DONE) {
            throw new IllegalStateException("Cannot measure delivery %d: it is %s, %s"
                    .formatted(delivery.id(), delivery.state(), delivery.refusal()));
        }
        return delivery;
    }
}

package org.taproot.connectors.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taproot.connectors.landing.Archive;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.connectors.mapping.RowOrigin;
import org.taproot.connectors.replay.RawReference;
import org.taproot.connectors.replay.ReplayDocument;
import org.taproot.connectors.table.Checked;
import org.taproot.connectors.table.RefusedException;
import org.taproot.model.fact.DeadLetter;

/**
 * A replay that was read to its end: the rejected rows it names, by the archived content they are in. They keep the day
 * and the moment of receipt of the delivery that brought them.
 */
final class Replay implements ReadDelivery {

    private final Source source;
    private final List<Content> contents = new ArrayList<>();
    private final long rows;

    private Replay(Source source, long rows) {
        this.source = source;
        this.rows = rows;
    }

    /**
     * The replay that a document describes.
     *
     * @throws RefusedException when not all of it can be done
     */
    static Replay of(Path document, Source source, Ledger ledger, Archive archive) throws IOException {
        List<DeadLetter> letters = letters(document);
        Replay replay = new Replay(source, letters.size());
        Map<Origin, Map<RowNumber, DeadLetter>> byOrigin = new LinkedHashMap<>();
        for (DeadLetter letter : letters) {
            RawReference raw = replay.reference(letter);
            byOrigin.computeIfAbsent(new Origin(letter.delivery(), raw.sha256()), origin -> new LinkedHashMap<>())
                    .put(new RowNumber(raw.part(), raw.row()), letter);
        }
        for (Map.Entry<Origin, Map<RowNumber, DeadLetter>> each : byOrigin.entrySet()) {
            replay.contents.add(replay.content(each.getKey(), each.getValue(), ledger, archive));
        }
        return replay;
    }

    private static List<DeadLetter> letters(Path document) throws IOException {
        try {
            return ReplayDocument.read(document);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(e.getMessage(), "重放清单损坏，应为每行一条 JSON 格式的拒收记录：%s".formatted(e.getMessage()));
        }
    }

    private RawReference reference(DeadLetter letter) {
        Optional<RawReference> raw = RawReference.of(letter.rawReference());
        if (raw.isEmpty() || !letter.source().equals(source.name())) {
            throw new RefusedException(
                    "Cannot replay %s of source %s (%s): expected a row of a delivery of source %s."
                            .formatted(letter.eventId(), letter.source(), letter.rawReference(), source.name()),
                    "无法重放 %s（来源 %s，%s）：应为来源 %s 某次交付中的一行。"
                            .formatted(letter.eventId(), letter.source(), letter.rawReference(), source.name()));
        }
        return raw.get();
    }

    private Content content(Origin origin, Map<RowNumber, DeadLetter> wanted, Ledger ledger, Archive archive)
            throws IOException {
        Optional<Long> reloaded = ledger.reloadedBy(origin.delivery);
        Delivery original = ledger.find(reloaded.orElse(origin.delivery))
                .filter(delivery -> origin.sha256.equals(delivery.sha256()) && delivery.receivedAt() != null)
                .orElseThrow(() -> new RefusedException(
                        "Cannot replay rows of delivery %d: the ledger does not know that it brought content %s."
                                .formatted(origin.delivery, origin.sha256),
                        "无法重放第 %d 次交付的数据：台账中没有内容为 %s 的这次交付。".formatted(origin.delivery, origin.sha256)));
        Path file = archive.file(origin.sha256);
        if (!Files.isRegularFile(file)) {
            throw new RefusedException(
                    "Cannot replay rows of delivery %d: its content %s is not in the archive any more."
                            .formatted(origin.delivery, origin.sha256),
                    "无法重放第 %d 次交付的数据：归档中已没有其内容 %s。".formatted(origin.delivery, origin.sha256));
        }
        return new Content(original, reloaded.isPresent() ? origin.delivery : 0, file, check(original, file), wanted);
    }

    private Checked check(Delivery original, Path file) throws IOException {
        try {
            return source.check(file);
        } catch (RefusedException e) {
            throw new RefusedException(
                    "Cannot replay rows of delivery %d with the definition now in force: %s"
                            .formatted(original.id(), e.refusal().english()),
                    "无法按现行定义重放第 %d 次交付的数据：%s"
                            .formatted(original.id(), e.refusal().chinese()));
        }
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public Messages messages(Delivery delivery, LocalDate today) {
        return new Messages(
                new ReplayMessages(contents.stream()
                        .<ReplayMessages.Content>map(content -> () -> open(content, delivery, today))
                        .iterator()),
                delivery.id());
    }

    private RowMessages open(Content content, Delivery delivery, LocalDate today) throws IOException {
        RowOrigin origin = new RowOrigin(
                content.original.sha256(),
                content.original.repetition(),
                delivery.id(),
                content.original.describedDay(),
                content.original.validFrom(),
                content.original.receivedAt(),
                today,
                content.reload);
        // a retry begins anew: what is wanted must still be there
        return source.rejectedRows(
                content.file, content.checked, origin, delivery.receivedAt(), new HashMap<>(content.wanted));
    }

    private record Origin(long delivery, String sha256) {}

    /** @param reload the delivery that told it anew and rejected the rows; 0 when the original did */
    private record Content(
            Delivery original, long reload, Path file, Checked checked, Map<RowNumber, DeadLetter> wanted) {}

    /** Which row of a content. */
    record RowNumber(int part, long row) {}
}

package org.taproot.connectors.intake.kafka;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.connectors.intake.Document;
import org.taproot.connectors.intake.Handover;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.intake.IntakeContext;
import org.taproot.connectors.intake.IntakeRefusedException;
import org.taproot.connectors.intake.Subject;
import org.taproot.connectors.intake.remote.Copying;
import org.taproot.connectors.intake.remote.TooLarge;
import org.taproot.connectors.intake.remote.Watch;
import org.taproot.model.fact.RejectReason;

/**
 * Fetches messages from where the newest document ends to what there is when the look begins. The place is kept with the
 * documents and nowhere else: no group is joined and nothing is committed at the other side.
 */
final class KafkaIntake implements Intake {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaIntake.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaSettings settings;
    private final IntakeContext context;
    private final Cluster cluster;
    private final Subject subject;
    private final TooLarge tooLarge = new TooLarge();

    KafkaIntake(KafkaSettings settings, IntakeContext context) {
        this.settings = settings;
        this.context = context;
        this.cluster = new Cluster(settings, context);
        this.subject = settings.subject(context.source());
    }

    @Override
    public void look(Handover handover) throws IOException {
        try (Watch watch = new Watch(settings.place(), settings.limits())) {
            Cluster.Topic topic = cluster.topic();
            watch.heard();
            KafkaConsumer<byte[], byte[]> consumer = cluster.consumer();
            try {
                watch.guard(consumer::wakeup);
                new Reading(handover, watch, topic, consumer).run();
            } catch (KafkaException e) {
                throw watch.explain(cluster.failure(e));
            } finally {
                consumer.close(CloseOptions.timeout(Duration.ZERO));
            }
        }
        tooLarge.raise(KafkaSettings.LARGEST_MESSAGE);
    }

    /** One look. */
    private final class Reading {

        private final Handover handover;
        private final Watch watch;
        private final Cluster.Topic topic;
        private final KafkaConsumer<byte[], byte[]> consumer;
        private final List<TopicPartition> partitions;
        private final Map<Integer, Long> next = new HashMap<>();
        private int taken;

        private Reading(Handover handover, Watch watch, Cluster.Topic topic, KafkaConsumer<byte[], byte[]> consumer) {
            this.handover = handover;
            this.watch = watch;
            this.topic = topic;
            this.consumer = consumer;
            this.partitions = topic.partitions().stream()
                    .map(partition -> new TopicPartition(settings.topic(), partition))
                    .toList();
        }

        private void run() throws IOException {
            Map<TopicPartition, Long> beginning = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            watch.heard();
            begin(beginning, end);
            consumer.assign(partitions);
            partitions.forEach(each -> consumer.seek(each, next.get(each.partition())));
            try {
                ConsumerRecords<byte[], byte[]> messages = poll(isBehind(end) ? POLL : settings.pause());
                boolean more = take(messages, isBehind(end));
                while (more) {
                    more = take(poll(POLL), isBehind(end));
                }
            } catch (OffsetOutOfRangeException e) {
                // deleted between the question where the topic begins and now: the next look finds the gap
                throw new IOException("Cannot read %s: messages were deleted meanwhile".formatted(settings.place()), e);
            } finally {
                discard();
            }
        }

        private boolean isBehind(Map<TopicPartition, Long> end) {
            return partitions.stream().anyMatch(each -> consumer.position(each) < end.get(each));
        }

        private ConsumerRecords<byte[], byte[]> poll(Duration wait) throws IOException {
            ConsumerRecords<byte[], byte[]> messages = consumer.poll(wait);
            if (!messages.isEmpty()) {
                watch.heard();
            }
            watch.require();
            return messages;
        }

        // the document that is being written
        private Path staged;
        private JsonLines lines;

        private boolean take(ConsumerRecords<byte[], byte[]> messages, boolean behind) throws IOException {
            for (ConsumerRecord<byte[], byte[]> message : messages) {
                write(message);
                if (lines.lines() == settings.messages()
                        || lines.bytes() >= settings.limits().document()) {
                    hand();
                    if (taken == settings.limits().documents()) {
                        return false;
                    }
                }
            }
            boolean more = behind && watch.hasTime();
            if (!more && lines != null) {
                hand();
            }
            return more;
        }

        private void write(ConsumerRecord<byte[], byte[]> message) throws IOException {
            if (lines == null) {
                staged = handover.stage();
                lines = new JsonLines(staged);
            }
            if (JsonLines.size(message) > KafkaSettings.LARGEST_MESSAGE) {
                lines.writeTooLarge(message);
                String name = "message %d of partition %d of topic %s"
                        .formatted(message.offset(), message.partition(), message.topic());
                tooLarge.add(name, name);
            } else {
                lines.write(message);
            }
            next.put(message.partition(), message.offset() + 1);
        }

        private void hand() throws IOException {
            lines.close();
            lines = null;
            String name = "%s %s.jsonl"
                    .formatted(settings.topic(), context.clock().instant().truncatedTo(ChronoUnit.SECONDS));
            Position position = new Position(subject.fingerprint(), topic.id(), next);
            watch.take(handover, staged, Document.until(name, position.write()));
            taken++;
        }

        private void discard() throws IOException {
            try {
                if (lines != null) {
                    lines.close();
                }
            } finally {
                if (staged != null) {
                    Copying.discard(staged);
                }
            }
        }

        /** A partition that is new is read from its start. */
        private void begin(Map<TopicPartition, Long> beginning, Map<TopicPartition, Long> end) throws IOException {
            Position last = Position.of(handover.position(), subject, topic.id())
                    .orElse(new Position(subject.fingerprint(), "", Map.of()));
            List<String> gaps = new ArrayList<>();
            for (TopicPartition each : partitions) {
                long first = beginning.get(each);
                Long wanted = last.next().get(each.partition());
                boolean holds = wanted == null || (last.isOf(topic.id()) && wanted >= first && wanted <= end.get(each));
                if (!holds) {
                    gaps.add("partition %d: wanted %d, there is %d to %d"
                            .formatted(each.partition(), wanted, first, end.get(each)));
                }
                next.put(each.partition(), wanted == null || !holds ? first : wanted);
            }
            report(gaps, last.isOf(topic.id()));
        }

        private void report(List<String> gaps, boolean sameTopic) throws IntakeRefusedException {
            if (gaps.isEmpty()) {
                return;
            }
            String what = sameTopic ? "messages were deleted before they were read" : "the topic was created anew";
            String list = String.join("; ", gaps.subList(0, Math.min(10, gaps.size())));
            if (settings.gap() == KafkaSettings.Gap.CONTINUE) {
                LOG.warn("{}: {} ({}), reading goes on from what there is", context.source(), what, list);
                return;
            }
            throw new IntakeRefusedException(
                    RejectReason.INVALID_RESPONSE,
                    "Cannot go on with topic %s: %s (%s). To go on from what there is, set on-gap to continue"
                            .formatted(settings.topic(), what, list),
                    "主题 %s 无法继续读取：%s（%s）。如要从现有消息继续，请将 on-gap 设为 continue"
                            .formatted(settings.topic(), sameTopic ? "部分消息在读取前已被删除" : "主题被重新创建", list));
        }
    }
}

package org.taproot.connectors.source;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;

/**
 * Why something failed, in a sentence for the steward.
 *
 * @param chinese the same
 */
record FailureText(String english, String chinese) {

    private static final int LONGEST = 300;

    static FailureText of(Throwable failure) {
        List<Throwable> chain = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .toList();
        return first(chain, KafkaException.class)
                .map(e -> text("Kafka does not take the messages", "Kafka 无法接收消息", e))
                .or(() -> first(chain, SQLException.class)
                        .map(e -> text("The database of the ledger does not answer", "台账数据库没有正常应答", e)))
                .or(() -> first(chain, IOException.class).map(FailureText::ofFile))
                .orElseGet(() -> text("It cannot go on", "处理无法继续", failure));
    }

    private static FailureText ofFile(IOException failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), "").toLowerCase(Locale.ROOT);
        return message.contains("no space left") || message.contains("quota")
                ? text("The disk is full: free some of it", "磁盘已满，请清理", failure)
                : text("A file of the hub cannot be used", "无法使用系统文件", failure);
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static FailureText text(String english, String chinese, Throwable failure) {
        String what = Objects.requireNonNullElse(failure.getMessage(), "")
                .lines()
                .findFirst()
                .orElse("");
        String shown = failure.getClass().getSimpleName()
                + (what.isBlank() ? "" : ", " + what.substring(0, Math.min(LONGEST, what.length())));
        return new FailureText("%s (%s).".formatted(english, shown), "%s（%s）。".formatted(chinese, shown));
    }
}

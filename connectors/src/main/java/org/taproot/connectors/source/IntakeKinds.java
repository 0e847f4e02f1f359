package org.taproot.connectors.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.taproot.connectors.intake.IntakeKind;
import org.taproot.connectors.intake.bucket.BucketIntakeKind;
import org.taproot.connectors.intake.http.HttpIntakeKind;
import org.taproot.connectors.intake.jdbc.JdbcIntakeKind;
import org.taproot.connectors.intake.kafka.KafkaIntakeKind;
import org.taproot.connectors.intake.mail.ImapIntakeKind;
import org.taproot.connectors.intake.sftp.SftpIntakeKind;
import org.taproot.connectors.intake.webhook.WebhookConfig;
import org.taproot.connectors.intake.webhook.WebhookIntakeKind;
import org.taproot.connectors.intake.webhook.WebhookServer;

/** The kinds of source beside folders, with what their intakes share. */
public final class IntakeKinds implements Closeable {

    private final List<IntakeKind> kinds = new ArrayList<>(List.of(
            new SftpIntakeKind(),
            new HttpIntakeKind(),
            new JdbcIntakeKind(),
            new ImapIntakeKind(),
            new BucketIntakeKind(),
            new KafkaIntakeKind()));

    private final WebhookServer webhooks;

    private IntakeKinds(WebhookServer webhooks) {
        this.webhooks = webhooks;
        kinds.add(new WebhookIntakeKind(webhooks));
    }

    /** To check definitions with: nothing listens. */
    public static IntakeKinds forChecks() {
        return new IntakeKinds(new WebhookServer(new WebhookConfig(0)));
    }

    /**
     * To run sources with.
     *
     * @param webhookPort null when no source can push
     * @param metrics what {@code /metrics} answers at that port
     */
    public static IntakeKinds running(Integer webhookPort, Supplier<String> metrics) throws IOException {
        IntakeKinds kinds =
                new IntakeKinds(new WebhookServer(new WebhookConfig(webhookPort == null ? 0 : webhookPort)));
        if (webhookPort != null) {
            kinds.webhooks.show("/metrics", metrics);
            kinds.webhooks.start();
        }
        return kinds;
    }

    /** The kind of that name; folders are none of them. */
    public IntakeKind named(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown kind of source \"%s\": expected one of %s"
                        .formatted(name, kinds.stream().map(IntakeKind::name).collect(Collectors.joining(", ")))));
    }

    @Override
    public void close() throws IOException {
        webhooks.close();
    }
}

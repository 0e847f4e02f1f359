package org.taproot.connectors.intake.webhook;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.connectors.intake.Document;
import org.taproot.connectors.intake.Handover;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.intake.IntakeContext;

/**
 * Takes what one source pushes, a document with each request, and says so only when it is safe. A look hands nothing
 * over: it brings the handover that requests use from then on, one request at a time.
 */
final class WebhookIntake implements Intake, Hook {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookIntake.class);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final WebhookSettings settings;
    private final IntakeContext context;
    private final WebhookServer server;
    private final Rate rate;
    private final Object turn = new Object();
    /** Null before the first look and after the end. */
    private Handover handover;

    WebhookIntake(WebhookSettings settings, IntakeContext context, WebhookServer server) {
        this.settings = requireNonNull(settings, "settings");
        this.context = requireNonNull(context, "context");
        this.server = requireNonNull(server, "server");
        this.rate = new Rate(settings.rate());
    }

    @Override
    public void look(Handover given) {
        synchronized (turn) {
            handover = requireNonNull(given, "handover");
        }
    }

    /** Nothing is taken any more once this returns. */
    @Override
    public void close() {
        server.close(context.source(), this);
        synchronized (turn) {
            handover = null;
        }
    }

    @Override
    public Answer receive(Push push) throws IOException {
        String encoding = push.header("Content-Encoding");
        String key = push.header("Idempotency-Key");
        if (!push.method().equals("POST") && !push.method().equals("PUT")) {
            return Answer.refused(405, "expected POST or PUT");
        }
        if (!settings.takes(push.header("Content-Type")) || (encoding != null && !encoding.equals("identity"))) {
            return Answer.refused(415, "not a type of content that this source sends");
        }
        if (key != null && !KEY.matcher(key).matches()) {
            return Answer.refused(400, "Idempotency-Key has more than 200 characters, or odd ones");
        }
        try {
            Authentication.Check check = settings.authentication().check(push, context.secrets());
            if (!check.acceptsHeader()) {
                return Answer.unauthorized();
            }
            return rate.allows() ? receive(push, key, check) : Answer.refused(429, "too many requests");
        } catch (Failure e) {
            return failed(e.getCause());
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private Answer receive(Push push, String key, Authentication.Check check) throws IOException {
        if (push.length() > settings.mostBytes()) {
            return tooLarge();
        }
        Path file;
        synchronized (turn) {
            if (handover == null) {
                return Answer.refused(503, "not ready yet");
            }
            file = handover.stage();
        }
        try {
            long size = save(push.body(), file, check);
            if (size > settings.mostBytes()) {
                return tooLarge();
            }
            if (!check.acceptsBody()) {
                return Answer.unauthorized();
            }
            return size == 0 ? Answer.refused(400, "expected a document") : take(file, key);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Stops as soon as there is too much. */
    private long save(InputStream body, Path file, Authentication.Check check) throws IOException {
        byte[] buffer = new byte[1 << 14];
        long size = 0;
        try (OutputStream out = opened(file)) {
            for (int read = body.read(buffer); read >= 0 && size <= settings.mostBytes(); read = body.read(buffer)) {
                size += read;
                check.update(buffer, read);
                write(out, buffer, read);
            }
        }
        return size;
    }

    private Answer take(Path file, String key) throws Failure {
        synchronized (turn) {
            if (handover == null) {
                return Answer.refused(503, "closed");
            }
            if (key != null && handover.isKnown(key)) {
                return Answer.known();
            }
            String name = "%s %s"
                    .formatted(context.source(), context.clock().instant().truncatedTo(ChronoUnit.SECONDS));
            String origin = key == null ? UUID.randomUUID().toString() : key;
            try {
                return Answer.taken(handover.take(file, Document.of(name, origin)));
            } catch (IOException e) {
                throw new Failure(e);
            }
        }
    }

    private Answer failed(Throwable failure) {
        LOG.warn("Cannot take what {} pushes: {}", context.source(), failure.toString());
        return isFull(failure) ? Answer.refused(507, "no space left") : Answer.refused(503, "not possible now");
    }

    private static boolean isFull(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (cause instanceof IOException
                    && (message.contains("no space left") || message.contains("disk quota exceeded"))) {
                return true;
            }
        }
        return false;
    }

    private static Answer tooLarge() {
        return Answer.refused(413, "too large");
    }

    private static OutputStream opened(Path file) throws Failure {
        try {
            return Files.newOutputStream(file);
        } catch (IOException e) {
            throw new Failure(e);
        }
    }

    private static void write(OutputStream out, byte[] buffer, int length) throws Failure {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new Failure(e);
        }
    }

    /** Something went wrong here and not at the sender's side. */
    private static final class Failure extends IOException {

        private Failure(IOException cause) {
            super(cause);
        }
    }
}

package org.taproot.connectors.intake.bucket;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.connectors.intake.Document;
import org.taproot.connectors.intake.Handover;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.intake.IntakeContext;
import org.taproot.connectors.intake.IntakeRefusedException;
import org.taproot.connectors.intake.remote.Copying;
import org.taproot.connectors.intake.remote.Origins;
import org.taproot.connectors.intake.remote.TooLarge;
import org.taproot.connectors.intake.remote.Watch;
import org.taproot.model.fact.RejectReason;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Fetches objects that did not come before; changes nothing at the store. */
final class BucketIntake implements Intake {

    private static final Logger LOG = LoggerFactory.getLogger(BucketIntake.class);
    private static final int MOST_OBJECTS = 200_000;

    private final BucketSettings settings;
    private final IntakeContext context;
    private final Origins origins = new Origins();
    private final TooLarge tooLarge = new TooLarge();

    BucketIntake(BucketSettings settings, IntakeContext context) {
        this.settings = settings;
        this.context = context;
    }

    @Override
    public void look(Handover handover) throws IOException {
        try (Watch watch = new Watch(settings.place(), settings.limits())) {
            try (Store store = Store.open(settings, context, watch)) {
                fetch(handover, store, watch);
            } catch (IOException | RuntimeException e) {
                throw watch.explain(e);
            }
        }
        tooLarge.raise(settings.limits().document());
    }

    private void fetch(Handover handover, Store store, Watch watch) throws IOException {
        int taken = 0;
        for (StoredObject object : fresh(handover, store, watch)) {
            if (taken == settings.limits().documents() || !watch.hasTime()) {
                return;
            }
            if (object.size() > settings.limits().document()) {
                tooLarge.add(object.origin(), object.name());
            } else if (fetch(object, handover, store, watch)) {
                taken++;
            }
        }
    }

    /** Whether it was taken: not when it changed meanwhile, it then comes with the next look. */
    private boolean fetch(StoredObject object, Handover handover, Store store, Watch watch) throws IOException {
        Path staged = handover.stage();
        try (ResponseInputStream<GetObjectResponse> from = store.read(object.key(), object.etag())) {
            try {
                long length = Copying.copy(
                        from, staged, object.name(), settings.limits().document(), watch);
                if (length != object.size()
                        || !object.etag().equals(from.response().eTag())) {
                    throw new IOException("Cannot read %s of %s: got %d bytes with ETag %s, expected %d with %s"
                            .formatted(
                                    object.name(),
                                    settings.place(),
                                    length,
                                    from.response().eTag(),
                                    object.size(),
                                    object.etag()));
                }
            } catch (IOException | RuntimeException e) {
                // closing would read the rest first
                from.abort();
                throw e;
            }
            watch.take(handover, staged, Document.of(object.name(), object.origin()));
            return true;
        } catch (Store.ChangedException e) {
            LOG.info("{}: {} changes, it is left for later", context.source(), object.name());
            return false;
        } finally {
            Copying.discard(staged);
        }
    }

    /** Oldest first. */
    private List<StoredObject> fresh(Handover handover, Store store, Watch watch) throws IOException {
        origins.begin();
        List<StoredObject> fresh = new ArrayList<>();
        Set<String> pages = new HashSet<>();
        int listed = 0;
        String continuation = null;
        do {
            ListObjectsV2Response page = store.list(continuation);
            watch.heard();
            watch.require();
            listed += page.contents().size();
            page.contents().stream()
                    .filter(object -> object.key().startsWith(settings.prefix()) && settings.wants(object.key()))
                    .map(BucketIntake::object)
                    .filter(object -> !origins.isKnown(object.origin(), handover))
                    .forEach(fresh::add);
            continuation = Boolean.TRUE.equals(page.isTruncated()) ? page.nextContinuationToken() : null;
            if (listed > MOST_OBJECTS || (continuation != null && !pages.add(continuation))) {
                throw new IntakeRefusedException(
                        RejectReason.SOURCE_LOOPS,
                        "Cannot list %s: expected at most %d objects and each page once"
                                .formatted(settings.place(), MOST_OBJECTS),
                        "无法列出 %s：超过 %d 个对象，或重复返回同一页".formatted(settings.place(), MOST_OBJECTS));
            }
        } while (continuation != null);
        fresh.sort(Comparator.comparing(StoredObject::written).thenComparing(StoredObject::key));
        return fresh;
    }

    private static StoredObject object(S3Object object) {
        return new StoredObject(object.key(), object.eTag(), object.size(), object.lastModified());
    }
}

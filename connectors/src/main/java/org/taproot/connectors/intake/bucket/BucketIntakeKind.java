package org.taproot.connectors.intake.bucket;

import com.fasterxml.jackson.databind.JsonNode;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.intake.IntakeContext;
import org.taproot.connectors.intake.IntakeKind;

/** {@code kind: s3}: objects in a bucket of an S3-compatible store. */
public final class BucketIntakeKind implements IntakeKind {

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public Intake open(JsonNode from, IntakeContext context) {
        return new BucketIntake(BucketSettings.of(from), context);
    }
}

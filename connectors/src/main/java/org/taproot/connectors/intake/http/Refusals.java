package org.taproot.connectors.intake.http;

import java.net.URI;
import java.time.Duration;
import org.taproot.connectors.intake.IntakeRefusedException;
import org.taproot.model.fact.RejectReason;

/** What is said of a source that sends no data, or no end of it. */
final class Refusals {

    private Refusals() {}

    /** An address as people may see it: a query can hold keys. */
    static String shown(URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        return "%s://%s%s".formatted(address.getScheme(), address.getAuthority(), path);
    }

    static IntakeRefusedException tooSlow(URI address, Duration limit) {
        return new IntakeRefusedException(
                RejectReason.SOURCE_TOO_SLOW,
                "Cannot read %s: it was not done within %s".formatted(shown(address), limit),
                "无法读取 %s：来源未传完，应在 %s 内传完".formatted(shown(address), limit));
    }

    static IntakeRefusedException tooLarge(URI address, long limit) {
        return new IntakeRefusedException(
                RejectReason.TOO_LARGE,
                "Cannot read %s: it sends more than %d bytes, unpacked; expected no more than most-bytes"
                        .formatted(shown(address), limit),
                "无法读取 %s：内容解压后超过 %d 字节，应不超过 most-bytes".formatted(shown(address), limit));
    }

    static IntakeRefusedException loops(URI address, String english, String chinese) {
        return new IntakeRefusedException(
                RejectReason.SOURCE_LOOPS,
                "Cannot read %s: %s".formatted(shown(address), english),
                "无法读取 %s：%s".formatted(shown(address), chinese));
    }

    static IntakeRefusedException invalid(URI address, String english, String chinese) {
        return new IntakeRefusedException(
                RejectReason.INVALID_RESPONSE,
                "Cannot use what %s sent: %s".formatted(shown(address), english),
                "%s 返回的内容无法使用：%s".formatted(shown(address), chinese));
    }
}

package org.taproot.connectors.intake.http;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;

/** What the status of an answer means: 200 is data, nothing else is. */
final class Status {

    /** A source that asks for more is asked sooner. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private Status() {}

    static void check(ClassicHttpResponse response, URI address, HttpSettings settings, Clock clock)
            throws IOException {
        int status = response.getCode();
        if (status == 200) {
            return;
        }
        String shown = Refusals.shown(address);
        if (status >= 300 && status < 400) {
            throw redirected(response, address);
        }
        if (status == 401 || status == 403) {
            throw new IOException("Cannot read %s: it answered %d and does not accept %s"
                    .formatted(shown, status, settings.credentials().describe()));
        }
        if (status == 429 || status == 503) {
            Duration wait = retryAfter(response.getFirstHeader("Retry-After"), clock);
            throw new SourceBusyException(
                    "Cannot read %s: it answered %d and asks to wait %s".formatted(shown, status, wait), wait);
        }
        throw new IOException("Cannot read %s: it answered %d, expected 200".formatted(shown, status));
    }

    private static IOException redirected(ClassicHttpResponse response, URI address) {
        Header location = response.getFirstHeader("Location");
        String place = location == null ? "nowhere" : location.getValue().replaceFirst("[?#].*", "");
        return Refusals.invalid(
                address,
                "it answered %d and points to %s, which is not followed; if that is right, put it into url"
                        .formatted(response.getCode(), place),
                "来源返回 %d，跳转到 %s，应直接返回数据；系统不跟随跳转，如属正常请修改 url".formatted(response.getCode(), place));
    }

    /** Seconds or a date; zero when it is neither. */
    private static Duration retryAfter(Header header, Clock clock) {
        if (header == null) {
            return Duration.ZERO;
        }
        String value = header.getValue().strip();
        Duration wait = value.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(value)) : until(value, clock);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static Duration until(String date, Clock clock) {
        try {
            Duration wait =
                    Duration.between(clock.instant(), ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME));
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}

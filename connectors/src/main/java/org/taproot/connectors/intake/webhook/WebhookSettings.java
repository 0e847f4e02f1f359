package org.taproot.connectors.intake.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.taproot.connectors.intake.edge.Settings;

/**
 * What a definition says of a source that pushes.
 *
 * @param types of content that are taken, without parameters, in lower case
 * @param mostBytes of one document
 * @param rate documents in a second
 */
record WebhookSettings(Authentication authentication, Set<String> types, long mostBytes, double rate) {

    private static final Set<String> USUAL = Set.of(
            "application/json",
            "application/x-ndjson",
            "text/csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    WebhookSettings {
        types = Set.copyOf(types);
    }

    static WebhookSettings of(JsonNode from) {
        Settings settings = new Settings(from);
        return new WebhookSettings(
                Authentication.of(settings),
                settings.has("types") ? types(from.path("types")) : USUAL,
                settings.number("most-bytes", 16L << 20),
                settings.decimal("rate", 10));
    }

    boolean takes(String contentType) {
        return contentType != null
                && types.contains(
                        contentType.replaceFirst("\\s*;.*", "").strip().toLowerCase(Locale.ROOT));
    }

    private static Set<String> types(JsonNode types) {
        return StreamSupport.stream(types.spliterator(), false)
                .map(each -> each.asText().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}

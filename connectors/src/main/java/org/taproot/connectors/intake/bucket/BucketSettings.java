package org.taproot.connectors.intake.bucket;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.taproot.connectors.intake.remote.Glob;
import org.taproot.connectors.intake.remote.Limits;
import org.taproot.connectors.intake.remote.Settings;

/**
 * Which objects of which store, and who asks.
 *
 * @param endpoint of a store that is not Amazon's
 * @param prefix with which keys begin
 * @param files what the last part of a key has to be like
 * @param accessKey reference
 * @param secretKey reference
 * @param pathStyle whether the bucket is named in the path and not in the host
 * @param certificates PEM file of those that may have signed the store's certificate; those of Java when absent
 */
record BucketSettings(
        Optional<URI> endpoint,
        String region,
        String bucket,
        String prefix,
        Glob files,
        String accessKey,
        String secretKey,
        boolean pathStyle,
        Optional<Path> certificates,
        Limits limits) {

    static BucketSettings of(JsonNode from) {
        Settings settings = new Settings(from);
        BucketSettings read = new BucketSettings(
                settings.find("endpoint").map(BucketSettings::uri),
                settings.text("region", "us-east-1"),
                settings.text("bucket"),
                settings.text("prefix", ""),
                new Glob(settings.text("files", "*")),
                settings.secret("access-key").orElseThrow(() -> Settings.invalid("access-key", "", "a reference")),
                settings.secret("secret-key").orElseThrow(() -> Settings.invalid("secret-key", "", "a reference")),
                settings.flag("path-style", settings.node().has("endpoint")),
                settings.file("certificates"),
                Limits.of(settings));
        if (!read.bucket().matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
            throw Settings.invalid("bucket", read.bucket(), "3 to 63 small letters, digits, dots and dashes");
        }
        if (!read.region().matches("[a-z0-9-]{1,40}")) {
            throw Settings.invalid("region", read.region(), "small letters, digits and dashes");
        }
        return read;
    }

    boolean wants(String key) {
        // a key that ends with a slash stands for a folder
        return !key.endsWith("/") && files.matches(key.substring(key.lastIndexOf('/') + 1));
    }

    /** For messages. */
    String place() {
        return "s3://%s/%s".formatted(bucket, prefix)
                + endpoint.map(at -> " at " + at).orElse("");
    }

    private static URI uri(String text) {
        try {
            URI uri = URI.create(text);
            if ((text.startsWith("https://") || text.startsWith("http://"))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    Settings.invalid("endpoint", text, "https://host:port").getMessage(), e);
        }
        throw Settings.invalid("endpoint", text, "https://host:port");
    }
}

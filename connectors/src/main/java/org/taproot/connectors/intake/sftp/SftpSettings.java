package org.taproot.connectors.intake.sftp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.taproot.connectors.intake.remote.Glob;
import org.taproot.connectors.intake.remote.Limits;
import org.taproot.connectors.intake.remote.Settings;

/**
 * Which files of which server, and who asks.
 *
 * @param password reference; present or else the private key is
 * @param privateKey reference
 * @param passphrase reference; of the private key
 * @param folder in the words of the server; relative to where a login begins unless it begins with a slash
 * @param recursive whether folders in the folder are looked into
 */
record SftpSettings(
        String host,
        int port,
        String user,
        Optional<String> password,
        Optional<String> privateKey,
        Optional<String> passphrase,
        HostKeys hostKeys,
        String folder,
        Glob files,
        boolean recursive,
        Completeness complete,
        Limits limits) {

    SftpSettings {
        if (password.isPresent() == privateKey.isPresent()) {
            throw new IllegalArgumentException("Invalid login: expected either password or private-key");
        }
    }

    static SftpSettings of(JsonNode from) {
        Settings settings = new Settings(from);
        return new SftpSettings(
                settings.text("host"),
                settings.number("port", 22, 1, 65_535),
                settings.text("user"),
                settings.secret("password"),
                settings.secret("private-key"),
                settings.secret("passphrase"),
                HostKeys.of(settings.texts("host-key")),
                settings.text("folder", "."),
                new Glob(settings.text("files", "*")),
                settings.flag("recursive", false),
                Completeness.of(settings.object("complete")),
                Limits.of(settings));
    }

    /** For messages. */
    String place() {
        return "sftp://%s@%s:%d/%s".formatted(user, host, port, folder);
    }
}

package org.taproot.pipelines.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * What was drawn at random for this data folder the first time it was used; nothing in it works anywhere else.
 *
 * @param postgresPassword of the database's owner
 * @param deskPassword of the demo officer
 * @param demo whether the demo district lives in this folder; decided when the folder was first used, because invented
 *     data must never get between real data
 */
public record Settings(String postgresPassword, String deskPassword, boolean demo) {

    public static final String DESK_USER = "demo";
    public static final String POSTGRES_USER = "postgres";

    private static final String POSTGRES_PASSWORD = "postgres.password";
    private static final String DESK_PASSWORD = "desk.password";
    private static final String DEMO = "demo.district";

    /**
     * Reads them, or draws and keeps them when there are none yet.
     *
     * @param demo whether the demo district is to live in a folder that is used for the first time
     */
    public static Settings keptIn(DataDirectory data, boolean demo) {
        return Files.exists(data.settings()) ? read(data) : drawn(data, demo);
    }

    /**
     * Reads them.
     *
     * @throws Complaint when nothing was ever started in this folder
     */
    public static Settings read(DataDirectory data) {
        if (!Files.exists(data.settings())) {
            throw new Complaint(
                    "There is no hub in %s.".formatted(data.root()),
                    "Start one with ./taproot up, or name its folder with --data-dir.");
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(data.settings())) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + data.settings(), e);
        }
        return new Settings(
                required(properties, POSTGRES_PASSWORD, data),
                required(properties, DESK_PASSWORD, data),
                Boolean.parseBoolean(properties.getProperty(DEMO)));
    }

    private static String required(Properties properties, String key, DataDirectory data) {
        String value = properties.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new Complaint(
                    "Missing %s in %s.".formatted(key, data.settings()), "Restore that file from a backup.");
        }
        return value;
    }

    private static Settings drawn(DataDirectory data, boolean demo) {
        Settings settings = new Settings(password(24), password(9), demo);
        Properties properties = new Properties();
        properties.setProperty(POSTGRES_PASSWORD, settings.postgresPassword());
        properties.setProperty(DESK_PASSWORD, settings.deskPassword());
        properties.setProperty(DEMO, Boolean.toString(demo));
        Path whole = data.root().resolve("hub.properties.new");
        try {
            Files.deleteIfExists(whole);
            Files.createFile(whole, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(whole, StandardCharsets.UTF_8)) {
                properties.store(writer, "Drawn at random for this folder. Keep it with the data.");
            }
            Files.move(whole, data.settings(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw FullDisk.orElse(e, "Cannot write " + data.settings());
        }
        return settings;
    }

    private static String password(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return "Settings";
    }
}

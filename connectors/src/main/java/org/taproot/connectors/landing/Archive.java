package org.taproot.connectors.landing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Keeps every content that ever came in, once, under its hash. Everything is read from here, where nobody writes. */
public final class Archive {

    private final DataRoot root;

    public Archive(DataRoot root) {
        this.root = root;
    }

    /** Keeps a copy of a file; it is on the disk when this returns. */
    public Content keep(Path file) throws IOException {
        Path copy = root.unfinished().resolve("archive-" + file.getParent().getFileName() + "-" + file.getFileName());
        Sighting before = sighting(file);
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), digest)) {
            Durable.write(in, copy);
        }
        if (!before.equals(sighting(file))) {
            throw new IOException("Cannot archive %s: somebody still writes to it".formatted(file));
        }
        // by which a later write to the file is told
        Files.setLastModifiedTime(copy, before.modified());
        Content content = new Content(HexFormat.of().formatHex(digest.digest()), Files.size(copy));
        Path kept = root.archive(content.sha256());
        if (Files.exists(kept)) {
            Files.delete(copy);
        } else {
            Durable.move(copy, kept);
        }
        return content;
    }

    /** Whether a file is still what was kept of it; it is only read where its size or time is another. */
    public boolean has(Path file, String sha256) throws IOException {
        Path kept = root.archive(sha256);
        if (Files.size(file) != Files.size(kept)) {
            return false;
        }
        return Files.getLastModifiedTime(file).equals(Files.getLastModifiedTime(kept))
                || Files.mismatch(file, kept) < 0;
    }

    public Path file(String sha256) {
        return root.archive(sha256);
    }

    private static Sighting sighting(Path file) throws IOException {
        return Sighting.of(file).orElseThrow(() -> new IOException("Cannot find " + file));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot find SHA-256, which every Java has", e);
        }
    }

    /** What was kept. */
    public record Content(String sha256, long size) {}
}

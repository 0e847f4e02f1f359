package org.taproot.connectors.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.taproot.connectors.ledger.Objection.Reason;

/**
 * What a file in a landing folder looked like. Two equal sightings in a row of a file that rests are taken to mean that
 * nobody writes to it any more; a writer that pauses for longer, and whose open files cannot be seen, cannot be told from
 * one that has finished.
 *
 * @param kind what it is, links not followed
 * @param names under how many names it is known
 */
record Sighting(Kind kind, long size, FileTime modified, int names) {

    private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".filepart", ".crdownload", ".swp");

    private static final Duration REST = Duration.ofSeconds(2);

    private static final Duration LONG = Duration.ofHours(1);

    /** Names by which programs say that they have not finished. */
    static boolean isForLater(Path file) {
        return isAside(file) || isUnfinished(file);
    }

    /** What programs keep for themselves. */
    private static boolean isAside(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") || name.startsWith("~");
    }

    private static boolean isUnfinished(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return UNFINISHED.stream().anyMatch(name::endsWith);
    }

    /** Whether somebody gave up on it half way, as it seems. */
    static boolean isLeftUnfinished(Path file, Instant now) throws IOException {
        return !isAside(file)
                && isUnfinished(file)
                && of(file).filter(seen -> seen.modified.toInstant().isBefore(now.minus(LONG)))
                        .isPresent();
    }

    /** Empty when it is gone. */
    static Optional<Sighting> of(Path file) throws IOException {
        try {
            Map<String, Object> found = Files.readAttributes(
                    file,
                    "unix:isRegularFile,isSymbolicLink,isDirectory,size,lastModifiedTime,nlink",
                    LinkOption.NOFOLLOW_LINKS);
            return Optional.of(new Sighting(
                            kind(found), (Long) found.get("size"), (FileTime) found.get("lastModifiedTime"), (Integer)
                                    found.get("nlink"))
                    .readable(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Kind kind(Map<String, Object> found) {
        if (Boolean.TRUE.equals(found.get("isRegularFile"))) {
            return Kind.FILE;
        }
        if (Boolean.TRUE.equals(found.get("isSymbolicLink"))) {
            return Kind.SYMBOLIC_LINK;
        }
        return Boolean.TRUE.equals(found.get("isDirectory")) ? Kind.FOLDER : Kind.NO_FILE;
    }

    private Sighting readable(Path file) {
        return kind == Kind.FILE && !Files.isReadable(file)
                ? new Sighting(Kind.UNREADABLE, size, modified, names)
                : this;
    }

    /**
     * Whether nobody wrote to it lately. A time to come was set by whoever copied the file, and says nothing of a
     * write.
     *
     * @param now by the clock of its file system
     */
    boolean restsAt(Instant now) {
        Instant written = modified.toInstant();
        return written.isAfter(now) || !written.isAfter(now.minus(REST));
    }

    /** Why it is not claimed, if there is a reason. */
    Optional<Reason> objection() {
        return switch (kind) {
            case SYMBOLIC_LINK -> Optional.of(Reason.SYMBOLIC_LINK);
            case FOLDER -> Optional.of(Reason.FOLDER);
            case NO_FILE -> Optional.of(Reason.NO_FILE);
            case UNREADABLE -> Optional.of(Reason.UNREADABLE);
            // whoever holds the other name could change the content later, or it is not theirs to give
            case FILE -> names > 1 ? Optional.of(Reason.HARD_LINK) : Optional.empty();
        };
    }

    enum Kind {
        FILE,
        UNREADABLE,
        SYMBOLIC_LINK,
        FOLDER,
        NO_FILE
    }
}

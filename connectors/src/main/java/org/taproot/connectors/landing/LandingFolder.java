package org.taproot.connectors.landing;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.connectors.ledger.Objection;
import org.taproot.connectors.ledger.Objection.Reason;

/** The folder into which people drop the files of one feed. */
public final class LandingFolder {

    private static final Logger LOG = LoggerFactory.getLogger(LandingFolder.class);

    /** So that a heap of files does not hide that the connectors are alive. */
    private static final int MOST_AT_ONCE = 2_000;

    /** Those that are watched at once, first by name: more are seen when these are ours. */
    private static final int MOST_IN_SIGHT = 2 * MOST_AT_ONCE;

    /** As many as may wait claimed: of each the connectors keep in memory what it is. */
    private static final int MOST_WAITING = 2 * MOST_AT_ONCE;

    private final Path folder;
    private final Pattern names;
    private final String feed;
    private final Claims claims;
    private final Clock clock;
    private Map<Path, Sighting> lastSeen = Map.of();
    private final Predicate<Path> wantedByOthers;
    private Map<Path, Reason> strange = Map.of();
    private Set<Path> waitedFor = Set.of();

    public LandingFolder(DataRoot root, String feed, Claims claims) {
        this(root.landing(feed), ".*", file -> false, feed, claims);
    }

    /**
     * Another folder, perhaps shared by several feeds.
     *
     * @param names a pattern of the names that are of this feed; other files are left alone
     * @param wantedByOthers whether another feed takes a file of the folder
     */
    public LandingFolder(Path folder, String names, Predicate<Path> wantedByOthers, String feed, Claims claims) {
        this(folder, names, wantedByOthers, feed, claims, new FileSystemClock(folder));
    }

    /** With the clock by which the files say when they were modified. */
    LandingFolder(DataRoot root, String feed, Claims claims, Clock clock) {
        this(root.landing(feed), ".*", file -> false, feed, claims, clock);
    }

    private LandingFolder(
            Path folder, String names, Predicate<Path> wantedByOthers, String feed, Claims claims, Clock clock) {
        this.folder = folder;
        this.names = Pattern.compile(names, Pattern.DOTALL);
        this.wantedByOthers = wantedByOthers;
        this.feed = feed;
        this.claims = claims;
        this.clock = clock;
    }

    /** Claims every file that has not changed since the last look, rests and is not open for writing, in the order of their names. */
    public void claimComplete() throws IOException {
        Map<Path, Sighting> seen = look();
        List<Path> unchanged = seen.keySet().stream()
                .filter(file -> seen.get(file).equals(lastSeen.get(file)))
                .toList();
        lastSeen = seen;
        if (unchanged.isEmpty()) {
            waitedFor = Set.of();
            return;
        }
        // after the look, so that whatever was written before it is not in the future
        Instant now = clock.instant();
        List<Path> complete = unchanged.stream()
                .filter(file -> seen.get(file).restsAt(now))
                .limit(Math.min(MOST_AT_ONCE, Math.max(0, MOST_WAITING - claims.waiting(feed))))
                .toList();
        Set<Path> written = OpenFiles.writtenOf(complete);
        tellOfWriters(written);
        claim(complete.stream().filter(file -> !written.contains(file)).toList());
    }

    /** Once for each: a writer that never ends would hold its file back for ever. */
    private void tellOfWriters(Set<Path> written) {
        for (Path file : written) {
            if (!waitedFor.contains(file)) {
                LOG.info("{} of source {} rests, but a process has it open for writing", OriginalName.of(file), feed);
            }
        }
        waitedFor = Set.copyOf(written);
    }

    /** What the last look found and cannot be claimed. */
    public List<Objection> objections() {
        List<Objection> objections = new ArrayList<>();
        strange.forEach((file, reason) -> objections.add(Objection.of(OriginalName.of(file), reason)));
        waitedFor.forEach(file -> objections.add(Objection.of(OriginalName.of(file), Reason.OPEN_FOR_WRITING)));
        return objections;
    }

    private void claim(List<Path> files) throws IOException {
        if (files.isEmpty()) {
            return;
        }
        Map<Path, Long> claimed = claims.claimAll(files, feed);
        claimed.forEach((file, delivery) ->
                LOG.info("Claimed {} of source {} as delivery {}", OriginalName.of(file), feed, delivery));
        for (Path file : files) {
            if (!claimed.containsKey(file)) {
                LOG.warn("{} of source {} was taken away before it could be claimed", OriginalName.of(file), feed);
            }
        }
    }

    private Map<Path, Sighting> look() throws IOException {
        Map<Path, Sighting> seen = new TreeMap<>();
        Map<Path, Reason> against = new HashMap<>();
        List<Path> forLater = new ArrayList<>();
        for (Path file : inSight(forLater, against)) {
            Sighting.of(file).ifPresent(sighting -> sighting.objection()
                    .ifPresentOrElse(why -> against.put(file, why), () -> seen.put(file, sighting)));
        }
        addLeftUnfinished(forLater, against);
        complain(against);
        return seen;
    }

    /** What there was an objection to before takes no place away from the others. */
    private Set<Path> inSight(List<Path> forLater, Map<Path, Reason> against) throws IOException {
        NavigableSet<Path> first = new TreeSet<>();
        Set<Path> inSight = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Sighting.isForLater(file)) {
                    forLater.add(file);
                } else if (!isOurs(file)) {
                    addUnwanted(file, against);
                } else if (strange.containsKey(file)) {
                    inSight.add(file);
                } else {
                    first.add(file);
                    if (first.size() > MOST_IN_SIGHT) {
                        first.pollLast();
                    }
                }
            }
        }
        inSight.addAll(first);
        return inSight;
    }

    private void addUnwanted(Path file, Map<Path, Reason> against) {
        if (!wantedByOthers.test(file) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            against.put(file, Reason.UNWANTED_NAME);
        }
    }

    private boolean isOurs(Path file) {
        return names.matcher(file.getFileName().toString()).matches();
    }

    private void addLeftUnfinished(List<Path> forLater, Map<Path, Reason> against) throws IOException {
        if (forLater.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        for (Path file : forLater) {
            if (Sighting.isLeftUnfinished(file, now)) {
                against.put(file, Reason.UNFINISHED_NAME);
            }
        }
    }

    /** Once for each. */
    private void complain(Map<Path, Reason> against) {
        against.forEach((file, why) -> {
            if (!strange.containsKey(file)) {
                LOG.warn("Cannot claim {} of source {}: {}", OriginalName.of(file), feed, why);
            }
        });
        strange = against;
    }
}

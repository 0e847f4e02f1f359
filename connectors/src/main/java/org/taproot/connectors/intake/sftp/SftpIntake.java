package org.taproot.connectors.intake.sftp;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.ChannelSftp.LsEntry;
import com.jcraft.jsch.ChannelSftp.LsEntrySelector;
import com.jcraft.jsch.SftpException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.connectors.intake.Document;
import org.taproot.connectors.intake.Handover;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.intake.IntakeContext;
import org.taproot.connectors.intake.IntakeRefusedException;
import org.taproot.connectors.intake.remote.Copying;
import org.taproot.connectors.intake.remote.Origins;
import org.taproot.connectors.intake.remote.RemoteName;
import org.taproot.connectors.intake.remote.TooLarge;
import org.taproot.connectors.intake.remote.Watch;
import org.taproot.model.fact.RejectReason;

/** Fetches files that are complete and did not come before; changes nothing at the server. */
final class SftpIntake implements Intake {

    private static final Logger LOG = LoggerFactory.getLogger(SftpIntake.class);

    private static final int MOST_ENTRIES = 100_000;
    private static final int DEEPEST = 16;

    private final SftpSettings settings;
    private final IntakeContext context;
    private final Sightings sightings;
    private final Origins origins = new Origins();
    private final TooLarge tooLarge = new TooLarge();

    SftpIntake(SftpSettings settings, IntakeContext context) {
        this.settings = settings;
        this.context = context;
        this.sightings = new Sightings(context.clock());
    }

    @Override
    public void look(Handover handover) throws IOException {
        try (Watch watch = new Watch(settings.place(), settings.limits())) {
            try (SftpConnection connection = SftpConnection.open(settings, context, watch)) {
                fetch(handover, connection, watch);
            } catch (SftpException | IOException | RuntimeException e) {
                throw watch.explain(e);
            }
        }
        tooLarge.raise(settings.limits().document());
    }

    private void fetch(Handover handover, SftpConnection connection, Watch watch) throws SftpException, IOException {
        int taken = 0;
        List<String> forbidden = new ArrayList<>();
        for (RemoteFile file : fresh(handover, list(connection, watch))) {
            if (taken == settings.limits().documents() || !watch.hasTime()) {
                break;
            }
            try {
                if (file.size() > settings.limits().document()) {
                    tooLarge.add(file.origin(), RemoteName.harmless(file.path()));
                } else if (fetch(file, handover, connection, watch)) {
                    taken++;
                }
            } catch (SftpException e) {
                // one file that is gone or closed to us must not keep the others from coming
                if (e.id == ChannelSftp.SSH_FX_PERMISSION_DENIED) {
                    forbidden.add(RemoteName.harmless(file.path()));
                } else if (e.id != ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                    throw e;
                }
            }
        }
        if (!forbidden.isEmpty()) {
            throw new IOException("Cannot read %s at %s: the server does not allow it"
                    .formatted(
                            String.join(", ", forbidden.subList(0, Math.min(5, forbidden.size()))), settings.place()));
        }
    }

    /** Those to fetch, oldest first. */
    private List<RemoteFile> fresh(Handover handover, List<RemoteFile> listed) {
        origins.begin();
        Set<RemoteFile> unknown = listed.stream()
                .filter(file -> settings.files().matches(file.name()))
                .filter(file -> !origins.isKnown(file.origin(), handover))
                .collect(Collectors.toSet());
        // a marker may be older than any look, so it is looked for among all
        List<RemoteFile> complete = settings.complete() instanceof Completeness.Marker
                ? settings.complete().among(listed, sightings).stream()
                        .filter(unknown::contains)
                        .toList()
                : settings.complete().among(List.copyOf(unknown), sightings);
        return complete.stream()
                .sorted(Comparator.comparingLong(RemoteFile::seconds).thenComparing(RemoteFile::path))
                .toList();
    }

    /** Whether it was taken: not when it changed meanwhile, it then comes with a later look. */
    private boolean fetch(RemoteFile file, Handover handover, SftpConnection connection, Watch watch)
            throws SftpException, IOException {
        Path staged = handover.stage();
        try (InputStream from = connection.read(settings.folder(), file)) {
            long length = Copying.copy(
                    from,
                    staged,
                    RemoteName.harmless(file.path()),
                    settings.limits().document(),
                    watch);
            watch.require();
            if (length != file.size()
                    || !connection.file(settings.folder(), file).equals(file)) {
                LOG.info("{}: {} changes, it is left for later", context.source(), RemoteName.harmless(file.path()));
                return false;
            }
            watch.take(handover, staged, Document.of(RemoteName.harmless(file.path()), file.origin()));
            return true;
        } finally {
            Copying.discard(staged);
        }
    }

    private List<RemoteFile> list(SftpConnection connection, Watch watch) throws SftpException, IOException {
        Listing listing = new Listing(watch);
        Deque<String> folders = new ArrayDeque<>(List.of(""));
        while (!folders.isEmpty()) {
            listing.folder = folders.remove();
            listing.folders = folders;
            connection.list(
                    listing.folder.isEmpty()
                            ? settings.folder()
                            : SftpConnection.join(settings.folder(), listing.folder),
                    listing);
            watch.require();
            if (listing.entries > MOST_ENTRIES) {
                throw new IntakeRefusedException(
                        RejectReason.SOURCE_LOOPS,
                        "Cannot list %s: expected at most %d entries".formatted(settings.place(), MOST_ENTRIES),
                        "无法列出 %s：超过 %d 个条目".formatted(settings.place(), MOST_ENTRIES));
            }
        }
        return listing.files;
    }

    /** Keeps the ordinary files of a listing: a link may lead anywhere, and a name with a slash is no name. */
    private final class Listing implements LsEntrySelector {

        private final Watch watch;
        private final List<RemoteFile> files = new ArrayList<>();
        private String folder = "";
        private Deque<String> folders = new ArrayDeque<>();
        private int entries;

        Listing(Watch watch) {
            this.watch = watch;
        }

        @Override
        public int select(LsEntry entry) {
            watch.heard();
            if (++entries > MOST_ENTRIES) {
                return BREAK;
            }
            String name = entry.getFilename();
            if (isName(name)) {
                keep(folder.isEmpty() ? name : folder + "/" + name, entry);
            }
            return CONTINUE;
        }

        private void keep(String path, LsEntry entry) {
            if (entry.getAttrs().isReg()) {
                files.add(new RemoteFile(
                        path,
                        entry.getAttrs().getSize(),
                        Integer.toUnsignedLong(entry.getAttrs().getMTime())));
            } else if (entry.getAttrs().isDir()
                    && settings.recursive()
                    && path.chars().filter(c -> c == '/').count() < DEEPEST) {
                folders.add(path);
            }
        }

        private static boolean isName(String name) {
            // U+FFFD stands for bytes that are not UTF-8: such a name cannot be asked for
            return !name.isEmpty()
                    && !name.equals(".")
                    && !name.equals("..")
                    && name.chars().noneMatch(c -> c == '/' || c == 0 || c == 0xFFFD);
        }
    }
}

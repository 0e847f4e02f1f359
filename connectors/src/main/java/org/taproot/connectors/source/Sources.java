package org.taproot.connectors.source;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.connectors.ConnectorsConfig;
import org.taproot.connectors.definition.DefinitionReader;
import org.taproot.connectors.definition.SourceDefinition;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.intake.IntakeContext;
import org.taproot.connectors.intake.edge.HostPolicy;
import org.taproot.connectors.intake.edge.Secrets;
import org.taproot.connectors.landing.Archive;
import org.taproot.connectors.landing.Claims;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.connectors.landing.Quarantine;
import org.taproot.connectors.ledger.DeliverySteps;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.connectors.ledger.Objection.Place;
import org.taproot.connectors.ledger.SoleInstance;
import org.taproot.connectors.mapping.Shapes;
import org.taproot.connectors.metrics.ConnectorsMetrics;

/** The sources that run: those that the folder of definitions declares, as it is now. */
public final class Sources {

    /** A host on each line that connections may go to; what follows a # is for people. */
    public static final String HOSTS = "hosts.allow";

    private static final Logger LOG = LoggerFactory.getLogger(Sources.class);

    private final ConnectorsConfig config;
    private final DataRoot root;
    private final Ledger ledger;
    private final SoleInstance soleInstance;
    private final Archive archive;
    private final DeliverySteps steps;
    private final Clock clock;
    private final Routes routes;
    private final IntakeKinds kinds;
    private final ConnectorsMetrics metrics;
    private final Shapes shapes = new Shapes();
    private final Map<String, Running> running = new LinkedHashMap<>();
    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private final FolderSharing sharing = new FolderSharing();
    private final DefinitionFolder definitions;
    private Seen hosts;

    public Sources(
            ConnectorsConfig config,
            DataRoot root,
            Ledger ledger,
            SoleInstance soleInstance,
            Archive archive,
            DeliverySteps steps,
            Clock clock,
            Routes routes,
            IntakeKinds kinds,
            ConnectorsMetrics metrics) {
        this.config = config;
        this.root = root;
        this.ledger = ledger;
        this.soleInstance = soleInstance;
        this.archive = archive;
        this.steps = steps;
        this.clock = clock;
        this.routes = routes;
        this.kinds = kinds;
        this.metrics = metrics;
        this.definitions = new DefinitionFolder(root, ledger, metrics);
    }

    /** Makes what runs agree with what is declared and what is paused. Cheap when nothing has changed. */
    public synchronized void reconcile() throws IOException {
        List<String> declared = root.definedSources();
        forgetIfHostsChanged();
        for (String gone :
                seen.keySet().stream().filter(name -> !declared.contains(name)).toList()) {
            remove(gone);
        }
        Set<String> paused = ledger.sources().paused();
        for (String name : declared) {
            reconcile(name, paused.contains(name));
        }
        definitions.tell();
    }

    private void forgetIfHostsChanged() throws IOException {
        Seen now = Seen.of(root.definitions().resolve(HOSTS));
        if (!now.equals(hosts)) {
            hosts = now;
            seen.replaceAll((name, before) -> Seen.NOTHING);
        }
    }

    private void reconcile(String name, boolean isPaused) throws IOException {
        Seen now = Seen.of(root.definition(name));
        if (!now.equals(seen.get(name))) {
            seen.putIfAbsent(name, Seen.NOTHING);
            // only now: what fails halfway is done once more
            if (declare(name)) {
                seen.put(name, now);
            }
        }
        Running source = running.get(name);
        if (source != null && source.isPaused() != isPaused) {
            LOG.info("Source {} {}", name, isPaused ? "is paused" : "goes on");
            // the definition in force, whatever became of its file since
            replace(source.source, isPaused ? null : intake(source.source.definition()));
        }
    }

    /** Whether nothing but another definition could change what has come of it. */
    private boolean declare(String name) throws IOException {
        boolean isPaused = ledger.sources().paused().contains(name);
        Source source;
        Intake intake;
        String text;
        try {
            text = DefinitionReader.text(root.definition(name));
            source = Source.of(name, text, shapes);
            makeFolders(source.definition());
            intake = isPaused ? null : intake(source.definition());
        } catch (RuntimeException | IOException e) {
            // one that was good stays in force; the steward sees what is wrong with the new one
            tellInvalid(name, String.valueOf(e.getMessage()));
            // what lies in the way of a folder may be taken away, and a file that nobody may read be opened
            return !(e instanceof FileSystemException);
        }
        definitions.forget(name);
        SourceDefinition definition = source.definition();
        replace(source, intake);
        // after the routes: whoever finds it there may count on its being read with
        ledger.definitions().inForce(name, text);
        ledger.sources().declared(name, definition.title(), definition.kind(), definition.fact());
        LOG.info("Source {} is declared: {} from {}", name, definition.fact(), definition.kind());
        return true;
    }

    /** Once for each problem, however often it is met. */
    private void tellInvalid(String name, String problem) {
        if (!definitions.isTold(name, problem)) {
            LOG.warn("Cannot use the definition of source {}: {}", name, problem);
            ledger.sources().invalid(name, problem);
            definitions.invalid(name, problem);
        }
    }

    /** @param intake null while the source is paused */
    private void replace(Source source, Intake intake) throws IOException {
        Running before = running.get(source.name());
        if (before != null) {
            stopLooking(before);
        }
        start(new Running(source, intake, before == null ? delivering(source) : following(source, before.delivering)));
    }

    /** What fails before any of it was sent is begun anew, as after a crash: the other definition may be the remedy. */
    private Delivering following(Source source, Delivering before) {
        if (before.canBeBegunAnew()) {
            routes.remove(SourceRoutes.deliver(source.name()));
            return delivering(source);
        }
        before.follow(source);
        return before;
    }

    private Delivering delivering(Source source) {
        String name = source.name();
        Delivering delivering =
                new Delivering(source, ledger, soleInstance, archive, new Quarantine(root), steps, metrics.of(name));
        routes.add(SourceRoutes.delivering(
                name,
                root.claimed(name).toString(),
                config,
                delivering,
                new DeliveryFailures(name, ledger, config.longestRetry(), clock, metrics.of(name))));
        return delivering;
    }

    private Intake intake(SourceDefinition definition) throws IOException {
        if (definition.kind().equals("folder")) {
            return new FolderIntake(
                    definition.name(), definition.from(), root, new Claims(root, ledger, steps), sharing);
        }
        Intake opened = kinds.named(definition.kind()).open(definition.from(), context(definition.name()));
        sharing.forget(definition.name());
        ledger.objections().forget(definition.name(), Place.LANDING);
        return opened;
    }

    private void makeFolders(SourceDefinition definition) throws IOException {
        try {
            root.createFor(definition.name());
            String folder = definition.from().path("folder").asText(definition.name());
            if (definition.kind().equals("folder") && !folder.startsWith("/")) {
                Files.createDirectories(root.landing(folder));
            }
        } catch (FileAlreadyExistsException e) {
            throw new FileSystemException(e.getFile(), null, "it is a file, expected a folder; move it away");
        }
    }

    private IntakeContext context(String name) throws IOException {
        return new IntakeContext(name, routes.context(), new HostPolicy(allowedHosts()), new Secrets(), clock);
    }

    private List<String> allowedHosts() throws IOException {
        Path file = root.definitions().resolve(HOSTS);
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private void start(Running running) {
        String name = running.source.name();
        this.running.put(name, running);
        if (!running.isPaused()) {
            routes.add(SourceRoutes.looking(name, config, looking(running)));
        }
    }

    private Looking looking(Running running) {
        Claims claims = new Claims(root, ledger, steps);
        return new Looking(
                running.source.definition(),
                running.intake,
                new Handing(running.source.name(), root, claims, ledger),
                ledger,
                soleInstance,
                config.longestRetry(),
                clock,
                metrics.of(running.source.name()));
    }

    /** Whatever was claimed waits for the next routes of that source. */
    private void stop(Running running) throws IOException {
        stopLooking(running);
        routes.remove(SourceRoutes.deliver(running.source.name()));
    }

    private void stopLooking(Running running) throws IOException {
        if (!running.isPaused()) {
            routes.remove(SourceRoutes.look(running.source.name()));
            running.intake.close();
        }
    }

    private void remove(String name) throws IOException {
        Running gone = running.remove(name);
        if (gone != null) {
            stop(gone);
        }
        seen.remove(name);
        metrics.forget(name);
        sharing.forget(name);
        definitions.forget(name);
        ledger.objections().forget(name, Place.LANDING);
        ledger.failing().forget(name);
        ledger.sources().removed(name);
        LOG.info("Source {} is removed; what it brought stays", name);
    }

    /** Ends what intakes hold; the routes have ended. */
    public synchronized void close() {
        for (Running each : running.values()) {
            try {
                if (!each.isPaused()) {
                    each.intake.close();
                }
            } catch (IOException e) {
                LOG.debug("Cannot close the intake of source {}", each.source.name(), e);
            }
        }
    }

    /** @param intake null while the source is paused */
    private record Running(Source source, Intake intake, Delivering delivering) {

        boolean isPaused() {
            return intake == null;
        }
    }

    /** What a file looked like, to tell whether it has changed. */
    private record Seen(FileTime modified, long size) {

        static final Seen NOTHING = new Seen(FileTime.fromMillis(-1), -1);

        static Seen of(Path file) throws IOException {
            try {
                return new Seen(Files.getLastModifiedTime(file), Files.size(file));
            } catch (NoSuchFileException e) {
                return new Seen(FileTime.fromMillis(0), -2);
            }
        }
    }
}

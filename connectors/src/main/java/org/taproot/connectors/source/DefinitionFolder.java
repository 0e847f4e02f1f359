package org.taproot.connectors.source;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taproot.connectors.definition.DefinitionReader;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.connectors.landing.OriginalName;
import org.taproot.connectors.ledger.KnownObjection;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.connectors.ledger.Objection;
import org.taproot.connectors.ledger.Objection.Place;
import org.taproot.connectors.ledger.Objection.Reason;
import org.taproot.connectors.metrics.ConnectorsMetrics;

/** Tells of the files in the folder of definitions that cannot be used. For one thread. */
final class DefinitionFolder {

    /** A definition as somebody would call it who does not know how they end; what the hub itself put aside is none. */
    private static final Pattern MEANT =
            Pattern.compile("([^.]+)\\.(?:ya?ml|json|toml|txt|conf|properties)(?:\\.(?!removed-|replaced-)[^.]+)*");

    private final DataRoot root;
    private final Ledger ledger;
    private final ConnectorsMetrics metrics;
    private final Map<String, String> invalid = new HashMap<>();
    private Set<String> toldOf;

    DefinitionFolder(DataRoot root, Ledger ledger, ConnectorsMetrics metrics) {
        this.root = root;
        this.ledger = ledger;
        this.metrics = metrics;
    }

    /** @param problem what is wrong with the definition of a source */
    void invalid(String source, String problem) {
        invalid.put(source, problem);
    }

    /** Whether that was told of the source already, and nothing else since. */
    boolean isTold(String source, String problem) {
        return problem.equals(invalid.get(source));
    }

    /** The definition of a source can be used, or is gone. */
    void forget(String source) {
        invalid.remove(source);
    }

    /** Tells of all that are there now; costs a look at the folder while nothing changes. */
    void tell() throws IOException {
        if (toldOf == null) {
            toldOf = toldBefore();
        }
        Map<String, List<Objection>> objections = new HashMap<>(otherEndings());
        invalid.forEach((source, problem) -> objections
                .computeIfAbsent(source, name -> new ArrayList<>())
                .add(new Objection(
                        OriginalName.shown(source + DefinitionReader.EXTENSION),
                        Reason.INVALID_DEFINITION,
                        problem,
                        "该定义无法使用，此前有效的定义（如有）继续生效：" + problem)));
        Set<String> gone = new HashSet<>(toldOf);
        gone.removeAll(objections.keySet());
        objections.forEach((source, all) -> ledger.objections().tell(source, Place.DEFINITIONS, all));
        gone.forEach(source -> ledger.objections().forget(source, Place.DEFINITIONS));
        toldOf = Set.copyOf(objections.keySet());
        metrics.unusableDefinitions(
                objections.values().stream().mapToInt(List::size).sum());
    }

    /** Those that connectors which ended since have told of; what was told of sources that are gone is forgotten. */
    private Set<String> toldBefore() throws IOException {
        List<String> defined = root.definedSources();
        Set<String> before = new HashSet<>();
        for (KnownObjection objection : ledger.objections().all()) {
            if (objection.place() == Place.DEFINITIONS) {
                before.add(objection.source());
            } else if (!defined.contains(objection.source())) {
                ledger.objections().forget(objection.source(), Place.LANDING);
            }
        }
        return before;
    }

    private Map<String, List<Objection>> otherEndings() throws IOException {
        try (Stream<Path> files = Files.list(root.definitions())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(DefinitionReader.EXTENSION)
                            && MEANT.matcher(name.toLowerCase(Locale.ROOT)).matches())
                    .collect(groupingBy(
                            DefinitionFolder::source,
                            mapping(
                                    name -> Objection.of(OriginalName.shown(name), Reason.DEFINITION_ENDING),
                                    toList())));
        }
    }

    /** Which source it would be of. */
    private static String source(String file) {
        Matcher name = MEANT.matcher(file.toLowerCase(Locale.ROOT));
        return name.matches() ? OriginalName.shown(name.group(1)) : OriginalName.shown(file);
    }
}

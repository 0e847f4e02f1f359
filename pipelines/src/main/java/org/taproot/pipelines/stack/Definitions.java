package org.taproot.pipelines.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.taproot.connectors.definition.DefinitionReader;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.connectors.source.Sources;

/**
 * The definitions of sources that come with the hub. Each is put among the hub's own once: what people change or remove
 * there stays so, but for those of the demo district that name a port of this hub.
 */
final class Definitions {

    /** What every hub begins with. */
    static final List<String> STANDARD = List.of("registry", "occupancy");

    /** The sources of the demo district beside them. */
    static final List<String> DEMO = List.of(
            "assignments",
            "bankruptcy",
            "carriers",
            "contests",
            "contracts",
            "credit-grades",
            "electricity",
            "enterprise-page",
            "events",
            "foreign-hq-pool",
            "inspections",
            "leads",
            "listing-pool",
            "listings",
            "loans",
            "operator-mail",
            "park-window",
            "permits",
            "policies",
            "policy-claims",
            "ratings",
            "real-estate",
            "recruiting",
            "registry-changes",
            "registry-updates",
            "service-days",
            "social-insurance",
            "surveys",
            "talent",
            "tax",
            "tax-pre-checks",
            "visits");

    private static final String INSTALLED = ".installed";
    private static final String PLACEHOLDER = "${";

    private final DataRoot root;
    private final Map<String, String> placeholders;

    private Definitions(DataRoot root, Map<String, String> placeholders) {
        this.root = root;
        this.placeholders = placeholders;
    }

    /** Puts them where the connectors of this hub look for them. */
    static void install(DataDirectory data, Ports ports, Settings settings) {
        Path secrets = data.secrets();
        Definitions definitions = new Definitions(
                new DataRoot(data.sources()),
                Map.of(
                        "${postgres-port}", Integer.toString(ports.postgres()),
                        "${leads-port}", Integer.toString(ports.leadsApi()),
                        "${secrets}", secrets.toString()));
        try {
            definitions.install(settings.demo());
            keepSecret(secrets, "postgres", settings.postgresPassword());
        } catch (IOException e) {
            throw FullDisk.orElse(e, "Cannot install the definitions of sources in " + data.sources());
        }
    }

    private void install(boolean demo) throws IOException {
        Files.createDirectories(root.definitions());
        Path list = root.definitions().resolve(INSTALLED);
        List<String> installed = Files.exists(list) ? new ArrayList<>(Files.readAllLines(list)) : new ArrayList<>();
        for (String name : STANDARD) {
            install(name, template("", name), installed);
        }
        if (demo) {
            for (String name : DEMO) {
                install(name, template("demo/", name), installed);
            }
            Path hosts = root.definitions().resolve(Sources.HOSTS);
            if (Files.notExists(hosts)) {
                write(hosts, "# where connections of sources may go, a host on each line\n127.0.0.1\n");
            }
        }
        write(list, String.join("\n", installed) + "\n");
    }

    private void install(String name, String template, List<String> installed) throws IOException {
        Path definition = root.definition(name);
        boolean isNew = !installed.contains(name);
        boolean isOurs = template.contains(PLACEHOLDER) && Files.exists(definition);
        if (isNew || isOurs) {
            String text = template;
            for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
                text = text.replace(placeholder.getKey(), placeholder.getValue());
            }
            write(definition, text);
        }
        if (isNew) {
            installed.add(name);
        }
    }

    /** The text of a definition that comes with the hub. */
    static String template(String folder, String name) throws IOException {
        String resource = "/org/taproot/pipelines/sources/" + folder + name + DefinitionReader.EXTENSION;
        try (InputStream in = Definitions.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Cannot find the definition " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The connectors must never see half of it. */
    private static void write(Path file, String text) throws IOException {
        Path unfinished = Files.writeString(file.resolveSibling("." + file.getFileName() + ".part"), text);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void keepSecret(Path folder, String name, String secret) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name);
        if (Files.notExists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, secret + "\n");
    }
}

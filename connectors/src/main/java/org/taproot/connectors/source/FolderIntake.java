package org.taproot.connectors.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.taproot.connectors.intake.Handover;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.landing.Claims;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.connectors.landing.LandingFolder;
import org.taproot.connectors.ledger.Objection;

/** Files that people drop into a folder: the one kind of source whose documents are moved, and not copied. */
final class FolderIntake implements Intake {

    private final Path folder;
    private final LandingFolder landing;

    /** @param from as the definition has it: a folder below the landing folder or anywhere, and names of files */
    FolderIntake(String source, JsonNode from, DataRoot root, Claims claims, FolderSharing sharing) {
        String name = from.path("folder").asText(source);
        this.folder = name.startsWith("/") ? Path.of(name) : root.landing(name);
        String names = ReadingOptions.pattern(from.path("files").asText("*"));
        sharing.reads(source, folder, names);
        this.landing = new LandingFolder(folder, names, file -> sharing.isWanted(file, source), source, claims);
    }

    @Override
    public void look(Handover handover) throws IOException {
        if (!Files.isDirectory(folder)) {
            // one of ours is made; a share that is not mounted must not be taken for an empty folder
            throw new IOException("Cannot find the folder %s".formatted(folder));
        }
        landing.claimComplete();
    }

    @Override
    public List<Objection> objections() {
        return landing.objections();
    }
}

package org.taproot.connectors.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Takes documents over into memory, in the order they come. */
public class TestingHandover implements Handover {

    private final Path folder;
    private final List<Taken> taken = new ArrayList<>();
    private int staged;

    public TestingHandover(Path folder) {
        this.folder = folder;
    }

    /** What was taken, oldest first. */
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    @Override
    public Optional<String> position() {
        return taken.stream()
                .map(each -> each.document().position())
                .filter(Objects::nonNull)
                .reduce((first, second) -> second);
    }

    @Override
    public boolean isKnown(String origin) {
        return taken.stream().anyMatch(each -> origin.equals(each.document().origin()));
    }

    @Override
    public Path stage() {
        return folder.resolve("staged-" + ++staged);
    }

    @Override
    public long take(Path file, Document document) throws IOException {
        taken.add(new Taken(document, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)));
        Files.delete(file);
        return taken.size();
    }

    /** A document with its content, each byte a character. */
    public record Taken(Document document, String content) {

        public byte[] bytes() {
            return content.getBytes(StandardCharsets.ISO_8859_1);
        }

        public String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.taproot.connectors.source;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Which source takes which files of which folder: several may share one. Safe for several threads. */
final class FolderSharing {

    private final Map<String, Reader> readers = new ConcurrentHashMap<>();

    /** @param names a pattern of the names that the source takes */
    void reads(String source, Path folder, String names) {
        readers.put(source, new Reader(folder, Pattern.compile(names, Pattern.DOTALL)));
    }

    void forget(String source) {
        readers.remove(source);
    }

    /** Whether a source other than the one given takes a file. */
    boolean isWanted(Path file, String otherThan) {
        return readers.entrySet().stream()
                .anyMatch(reader ->
                        !reader.getKey().equals(otherThan) && reader.getValue().wants(file));
    }

    private record Reader(Path folder, Pattern names) {
        boolean wants(Path file) {
            return folder.equals(file.getParent())
                    && names.matcher(file.getFileName().toString()).matches();
        }
    }
}

package org.taproot.pipelines.district.source;

import java.util.List;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Happening;

/** What of a day a source takes notice of. */
final class Seen {

    private Seen() {}

    static <T extends Happening> List<T> today(District district, Class<T> kind) {
        return district.happenings().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}

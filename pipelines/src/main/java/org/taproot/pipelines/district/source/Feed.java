package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import org.taproot.pipelines.district.life.District;

/** A source system: it sees some of what happens in the district, and sends it in a shape of its own. */
public interface Feed {

    /** Called on every evening, in the order of the days; {@link District#happenings()} are the day's. */
    void evening(District district, LocalDate day) throws IOException;
}

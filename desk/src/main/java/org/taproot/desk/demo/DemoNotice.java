package org.taproot.desk.demo;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.taproot.desk.page.DistrictTime;

/** Gives every page the date in the demo district; null when the data is real. */
@ControllerAdvice
public final class DemoNotice {

    private final DataOrigin origin;
    private final DistrictTime time;

    public DemoNotice(DataOrigin origin, DistrictTime time) {
        this.origin = requireNonNull(origin, "origin");
        this.time = requireNonNull(time, "time");
    }

    @ModelAttribute("demoDate")
    LocalDate demoDate() {
        return origin == DataOrigin.INVENTED ? time.today() : null;
    }
}

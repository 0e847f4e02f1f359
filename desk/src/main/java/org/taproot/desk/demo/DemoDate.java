package org.taproot.desk.demo;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The date in the demo district alone, for pages that stay open while its days go by. */
@RestController
public class DemoDate {

    private final DemoNotice notice;

    public DemoDate(DemoNotice notice) {
        this.notice = requireNonNull(notice, "notice");
    }

    @GetMapping(path = "/demo/date", produces = MediaType.TEXT_PLAIN_VALUE)
    String date() {
        return Optional.ofNullable(notice.demoDate())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .toString();
    }
}

package org.taproot.desk.page;

import static java.util.Objects.requireNonNull;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the desk can work, for those who watch it. */
@RestController
public class Health {

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    private final Jdbi jdbi;

    public Health(Jdbi jdbi) {
        this.jdbi = requireNonNull(jdbi, "jdbi");
    }

    @GetMapping("/health")
    ResponseEntity<String> health() {
        try {
            jdbi.useHandle(handle -> handle.execute("SELECT 1"));
            return state(HttpStatus.OK, "ready");
        } catch (JdbiException e) {
            LOG.warn("Cannot reach the desk's database: {}", e.getMessage());
            return state(HttpStatus.SERVICE_UNAVAILABLE, "database-unavailable");
        }
    }

    private static ResponseEntity<String> state(HttpStatus status, String state) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"state\":\"" + state + "\"}");
    }
}

package org.taproot.desk.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.taproot.lake.query.LakeUnavailableException;

/** What cannot be shown in part, such as a file, is not there at all while the lake is unavailable. */
@ControllerAdvice
public final class LakeFailure {

    private static final Logger LOG = LoggerFactory.getLogger(LakeFailure.class);

    @ExceptionHandler
    void unavailable(LakeUnavailableException failure, HttpServletResponse response) throws IOException {
        LOG.warn("Cannot answer: no answer from the query engine since {}", failure.since());
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}

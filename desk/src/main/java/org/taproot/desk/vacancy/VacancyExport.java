package org.taproot.desk.vacancy;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.taproot.desk.list.SheetWriter;
import org.taproot.desk.page.DistrictTime;
import org.taproot.lake.query.VacancyQuery;
import org.taproot.lake.query.VacantUnit;

/** The whole result as a file for a spreadsheet. */
@Controller
public class VacancyExport {

    private static final List<String> HEADINGS = List.of(
            "vacancy.building",
            "vacancy.floor",
            "vacancy.unit",
            "vacancy.street",
            "vacancy.status",
            "vacancy.area",
            "vacancy.rent",
            "vacancy.monthly-rent",
            "vacancy.tenant",
            "vacancy.lease-end",
            "basis.source",
            "basis.known-from");

    private final VacancyQuery query;
    private final MessageSource messages;
    private final DistrictTime times;

    public VacancyExport(VacancyQuery query, MessageSource messages, DistrictTime times) {
        this.query = requireNonNull(query, "query");
        this.messages = requireNonNull(messages, "messages");
        this.times = requireNonNull(times, "times");
    }

    @GetMapping("/vacancy.csv")
    void export(@ModelAttribute("form") VacancyForm form, Locale locale, HttpServletResponse response)
            throws IOException {
        if (!form.problems().isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        // complete before it is offered: a file that breaks off half way looks like a short list
        Path file = Files.createTempFile("vacancy-", ".csv");
        try {
            write(file, form, locale);
            send(file, response);
        } finally {
            Files.delete(file);
        }
    }

    private void write(Path file, VacancyForm form, Locale locale) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                SheetWriter sheet = new SheetWriter(writer)) {
            sheet.write(HEADINGS.stream().map(key -> messages.getMessage(key, null, locale)));
            query.forEach(form.criteria(), unit -> sheet.write(cells(unit, locale)));
        }
    }

    private Stream<Object> cells(VacantUnit found, Locale locale) {
        var unit = found.unit();
        return Stream.of(
                unit.building(),
                unit.floor(),
                unit.unit(),
                unit.street(),
                messages.getMessage("status." + unit.status(), null, locale),
                unit.areaM2(),
                unit.rentCnyM2Day(),
                found.estimatedMonthlyRentCny(),
                unit.tenant(),
                unit.leaseEnd(),
                found.source(),
                times.minute(found.knownFrom()));
    }

    private void send(Path file, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("vacancy-" + times.today() + ".csv")
                        .build()
                        .toString());
        response.setContentLengthLong(Files.size(file));
        Files.copy(file, response.getOutputStream());
    }
}

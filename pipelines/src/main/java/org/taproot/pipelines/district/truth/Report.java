package org.taproot.pipelines.district.truth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The measures of a district as numbers, and as a page with pictures that a browser shows without any server. */
public final class Report {

    private static final String CHARTS = "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.min.js";
    private static final String PAGE = "report.html";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Report() {}

    public static void write(Measures measures, Path folder) throws IOException {
        Files.createDirectories(folder);
        ObjectNode numbers = numbers(measures);
        Files.writeString(
                folder.resolve("measures.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(numbers) + "\n");
        String page = resource(Report.class.getResourceAsStream(PAGE), PAGE)
                .replace("/*charts*/", resource(Report.class.getResourceAsStream(CHARTS), CHARTS))
                .replace("/*numbers*/", JSON.writeValueAsString(numbers));
        Files.writeString(folder.resolve(PAGE), page);
    }

    private static String resource(InputStream found, String name) throws IOException {
        if (found == null) {
            throw new IllegalStateException("Cannot find " + name + " among the program's own files");
        }
        try (found) {
            return new String(found.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ObjectNode numbers(Measures measures) {
        ObjectNode numbers = JSON.createObjectNode();
        numbers.put("enterprises", measures.enterprises());
        numbers.put("months", measures.months().size());
        numbers.put("exits", measures.exits());
        numbers.put("exits_with_signal", rounded(measures.exitsWithSignal()));
        numbers.put("false_signals", rounded(measures.falseSignals()));
        numbers.put("renewal_rate", rounded(measures.renewalRate()));
        numbers.put("surrenders", measures.surrenders());
        ObjectNode byMonth = numbers.putObject("by_month");
        measures.months().forEach((name, month) -> {
            ObjectNode row = byMonth.putObject(name);
            row.putPOJO("exits", month.exits());
            row.put("moved_in", month.movedIn());
            row.put("established", month.established());
            row.put("ended", month.ended());
            row.put("renewed", month.renewed());
            row.put("vacancy_rate", rounded(month.vacancyRate()));
            row.put("hardly_used_rate", rounded(month.hardlyUsedRate()));
        });
        ObjectNode bySignal = numbers.putObject("by_signal");
        measures.signals().forEach((code, signals) -> {
            ObjectNode row = bySignal.putObject(code);
            row.put("before_exit", signals.before());
            row.put("before_abandoned", signals.abandoned());
            row.put("without_intention", signals.none());
            row.put("false_share", rounded(signals.falseShare()));
        });
        return numbers;
    }

    /** Null when there is nothing to divide by. */
    private static Double rounded(double rate) {
        return Double.isNaN(rate) ? null : StrictMath.round(rate * 10_000) / 10_000.0;
    }
}

package org.taproot.pipelines.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.JobID;

/** How many rows jobs have given to the sinks of their tables, as Flink's own page tells. */
final class RowCounters {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OPERATOR = "-rows";
    private static final String COUNTER = ".numRecordsOut";

    private final String address;

    /** @param address of Flink's page */
    RowCounters(String address) {
        this.address = address;
    }

    /** Of each table that the engine has counted for. */
    Map<String, Long> of(JobID job, List<String> tables) throws IOException, InterruptedException {
        Map<String, Long> rows = new HashMap<>();
        for (JsonNode vertex : read("/jobs/" + job).path("vertices")) {
            String name = vertex.path("name").asText();
            List<String> here = tables.stream()
                    .filter(table -> name.contains(table + OPERATOR))
                    .toList();
            if (!here.isEmpty()) {
                String counters = String.join(
                        ",",
                        here.stream().map(table -> table + OPERATOR + COUNTER).toList());
                read("/jobs/%s/vertices/%s/subtasks/metrics?get=%s"
                                .formatted(job, vertex.path("id").asText(), counters))
                        .forEach(counter -> rows.merge(
                                counter.path("id").asText().replace(OPERATOR + COUNTER, ""),
                                counter.path("sum").asLong(),
                                Long::sum));
            }
        }
        return rows;
    }

    private JsonNode read(String path) throws IOException, InterruptedException {
        return JSON.readTree(Probes.body(address + path));
    }
}

package org.taproot.pipelines.district.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeadsApiTest {

    @TempDir
    Path folder;

    @Test
    void pagesHoldEveryChangeOnceAndInOrder() throws Exception {
        Path file = changes(0, 250);
        try (LeadsApi api = new LeadsApi(0, file)) {
            assertThat(all(api, 100))
                    .containsExactlyElementsOf(IntStream.range(0, 250).boxed().toList());
        }
    }

    @Test
    void whatComesLaterIsFoundBehindTheLastCursor() throws Exception {
        Path file = changes(0, 3);
        try (LeadsApi api = new LeadsApi(0, file)) {
            assertThat(page(api, "cursor=3").get("data")).isEmpty();
            changes(3, 5);
            JsonNode page = page(api, "cursor=3");
            assertThat(page.get("data")).hasSize(2);
            assertThat(page.get("total").asInt()).isEqualTo(5);
        }
    }

    @Test
    void nothingIsThereBeforeTheFirstLead() throws Exception {
        try (LeadsApi api = new LeadsApi(0, folder.resolve("none.jsonl"))) {
            assertThat(page(api, "").get("total").asInt()).isZero();
        }
    }

    @Test
    void strangeQuestionIsRefused() throws Exception {
        try (LeadsApi api = new LeadsApi(0, changes(0, 1))) {
            for (String query : List.of("limit=0", "limit=201", "cursor=-1", "cursor=x")) {
                assertThat(get(api, query).statusCode()).as(query).isEqualTo(400);
            }
        }
    }

    private Path changes(int from, int to) throws IOException {
        Path file = folder.resolve("leads.jsonl");
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            lines.append("{\"id\":").append(i).append(",\"need\":\"约%d㎡\"}\n".formatted(i));
        }
        return Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static List<Integer> all(LeadsApi api, int limit) throws Exception {
        List<Integer> found = new ArrayList<>();
        String cursor = "0";
        while (cursor != null) {
            JsonNode page = page(api, "cursor=%s&limit=%d".formatted(cursor, limit));
            page.get("data").forEach(change -> found.add(change.get("id").asInt()));
            cursor = page.get("next_cursor").isNull()
                    ? null
                    : page.get("next_cursor").asText();
        }
        return found;
    }

    private static JsonNode page(LeadsApi api, String query) throws Exception {
        return new ObjectMapper().readTree(get(api, query).body());
    }

    private static HttpResponse<String> get(LeadsApi api, String query) throws Exception {
        URI uri = URI.create("http://127.0.0.1:%d/api/leads?%s".formatted(api.port(), query));
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}

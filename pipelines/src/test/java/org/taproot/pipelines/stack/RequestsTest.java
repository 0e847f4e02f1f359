package org.taproot.pipelines.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taproot.pipelines.stack.Requests.Question;

class RequestsTest {

    @TempDir
    private Path folder;

    private DataDirectory data;
    private Requests requests;

    @BeforeEach
    void clear() throws IOException {
        data = new DataDirectory(folder);
        requests = new Requests(data);
        requests.clear();
    }

    @Test
    void nobodyAnswersWhereNoHubRuns() throws IOException {
        assertThatExceptionOfType(Complaint.class)
                .isThrownBy(
                        () -> Requests.ask(data, new Question("maintain", List.of("unit_log")), Duration.ofMinutes(1)))
                .withMessage("No hub runs in %s.".formatted(folder));
        assertThat(data.requests()).isEmptyDirectory();
    }

    @Test
    void hubAnswersWhatWaitsAndForgetsTheQuestion() throws IOException {
        ask("{\"what\": \"maintain\", \"arguments\": [\"unit_log\", \"--dry-run\"]}");

        requests.answer(question -> List.of(question.what() + " " + question.arguments()));

        assertThat(answer()).isEqualTo("{\"lines\":[\"maintain [unit_log, --dry-run]\"],\"failure\":null}");
        assertThat(data.requests().resolve("1.question")).doesNotExist();
    }

    @Test
    void whatTheHubCannotDoIsOneSentence() throws IOException {
        ask("{\"what\": \"maintain\", \"arguments\": [\"units\"]}");

        requests.answer(question -> {
            throw new IllegalArgumentException("Unknown table units");
        });

        assertThat(answer()).isEqualTo("{\"lines\":[],\"failure\":\"Unknown table units\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"what\": \"maint", "null", "{\"arguments\": []}", "{\"what\": \"maintain\"}"})
    void questionThatCannotBeReadHoldsUpNoOther(String unreadable) throws IOException {
        Files.writeString(data.requests().resolve("0.question"), unreadable);
        ask("{\"what\": \"maintain\", \"arguments\": []}");

        requests.answer(question -> List.of(question.what()));

        assertThat(answer()).isEqualTo("{\"lines\":[\"maintain\"],\"failure\":null}");
        assertThat(data.requests().resolve("0.answer")).content().contains("Cannot read question");
        assertThat(data.requests().resolve("0.question")).doesNotExist();
    }

    @Test
    void whatWasAskedOfAnEarlierHubIsForgotten() throws IOException {
        ask("{\"what\": \"restore\", \"arguments\": []}");

        new Requests(data).clear();

        assertThat(data.requests()).isEmptyDirectory();
    }

    private void ask(String question) throws IOException {
        Files.writeString(data.requests().resolve("1.question"), question);
    }

    private String answer() throws IOException {
        return Files.readString(data.requests().resolve("1.answer"));
    }
}

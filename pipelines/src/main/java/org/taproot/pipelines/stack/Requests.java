package org.taproot.pipelines.stack;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What commands ask of a running hub: each question is a file in the data folder, which only its owner can write, and
 * its answer another one beside it.
 */
public final class Requests {

    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUESTION = ".question";
    private static final String ANSWER = ".answer";
    private static final long PAUSE_MILLIS = 200;

    private final Path folder;

    public Requests(DataDirectory data) {
        this.folder = data.requests();
    }

    /** What is asked for, with its arguments. */
    public record Question(String what, List<String> arguments) {
        public Question {
            requireNonNull(what, "what");
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * What the hub says to it.
     *
     * @param failure one sentence, null when it went well
     */
    public record Answer(List<String> lines, String failure) {
        public Answer {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Asks the hub of the folder.
     *
     * @throws Complaint when no hub runs there, does not answer in time or refuses
     */
    public static List<String> ask(DataDirectory data, Question question, Duration patience) {
        Path folder = data.requests();
        String id = UUID.randomUUID().toString();
        Path answer = folder.resolve(id + ANSWER);
        try {
            Files.createDirectories(folder);
            write(folder.resolve(id + QUESTION), question);
            long deadline = System.nanoTime() + patience.toNanos();
            while (!Files.exists(answer)) {
                if (HubLock.holder(data).isEmpty() || System.nanoTime() > deadline) {
                    Files.deleteIfExists(folder.resolve(id + QUESTION));
                    throw noAnswer(data, patience);
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
            Answer given = JSON.readValue(answer.toFile(), Answer.class);
            Files.delete(answer);
            if (given.failure() != null) {
                throw new Complaint(given.failure(), "See the logs in %s.".formatted(data.logs()));
            }
            return given.lines();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot ask the hub in " + folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the hub", e);
        }
    }

    private static Complaint noAnswer(DataDirectory data, Duration patience) {
        return HubLock.holder(data).isEmpty()
                ? new Complaint(
                        "No hub runs in %s.".formatted(data.root()),
                        "Start it with ./taproot up, or name its folder with --data-dir.")
                : new Complaint(
                        "The hub in %s gave no answer within %d s.".formatted(data.root(), patience.toSeconds()),
                        "It may still do it; ./taproot status tells whether every part works.");
    }

    /** Forgets what was asked before the hub started. */
    void clear() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** Answers what waits, one question after the other. */
    void answer(Function<Question, List<String>> hub) throws IOException {
        List<Path> questions;
        try (Stream<Path> files = Files.list(folder)) {
            questions = files.filter(file -> file.getFileName().toString().endsWith(QUESTION))
                    .toList();
        }
        for (Path file : questions) {
            String name = file.getFileName().toString();
            write(folder.resolve(name.replace(QUESTION, ANSWER)), answer(file, hub));
        }
    }

    private static Answer answer(Path file, Function<Question, List<String>> hub) {
        try {
            return answer(take(file), hub);
        } catch (IOException e) {
            LOG.error("Cannot read question {}", file, e);
            return new Answer(List.of(), "Cannot read question %s: expected what is asked, as JSON".formatted(file));
        }
    }

    /** Nothing stays behind, readable or not: it would be met again each time. */
    private static Question take(Path file) throws IOException {
        try {
            Question question = JSON.readValue(file.toFile(), Question.class);
            if (question == null) {
                throw new IOException("Invalid question null: expected an object");
            }
            return question;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Answer answer(Question question, Function<Question, List<String>> hub) {
        try {
            return new Answer(hub.apply(question), null);
        } catch (RuntimeException e) {
            LOG.error("Cannot {}", question.what(), e);
            return new Answer(List.of(), String.valueOf(e.getMessage()));
        }
    }

    private static void write(Path file, Object content) throws IOException {
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".part");
        JSON.writeValue(unfinished.toFile(), content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

package org.taproot.pipelines.district.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Life;
import org.taproot.pipelines.district.place.Carrier;
import org.taproot.pipelines.district.place.Operator;
import org.taproot.pipelines.district.place.Operator.Layout;

/** A week of a small district whose operators make no mistakes. */
class OperatorFeedTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 28);

    @TempDir
    private static Path folder;

    private static District district;

    @BeforeAll
    static void aWeek() throws IOException {
        Life life = new Life(7, 0.05, MONDAY);
        district = life.district();
        try (FolderOutlet outlet = FolderOutlet.until(MONDAY.plusDays(6), folder)) {
            OperatorFeed feed = new OperatorFeed(outlet, clean());
            for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusDays(7)); day = day.plusDays(1)) {
                life.nextDay();
                feed.evening(district, day);
                outlet.endOfDay(day);
            }
        }
    }

    private static Dirt clean() {
        return new Dirt(district.dice(), 0, (source, day, kind, what) -> {
            throw new IllegalStateException("Unknown mistake %s in %s".formatted(kind, source));
        });
    }

    @Test
    void everyOperatorReportsOnceAWeekOnItsDay() throws IOException {
        for (Operator operator : district.stock().operators()) {
            if (!operator.carriers().isEmpty()) {
                DayOfWeek itsDay = DayOfWeek.of(1 + operator.number() % 5);
                String date = Period.day(MONDAY.plusDays(itsDay.getValue() - 1L));
                assertThat(files(operator)).singleElement().satisfies(file -> assertThat(file.toString())
                        .contains(date));
            }
        }
    }

    @Test
    void everyUnitHasOneRow() throws IOException {
        for (Operator operator : operators(Layout.RENT_ROLL)) {
            assertThat(rows(operator)).hasSize(2 + units(operator));
        }
        for (Operator operator : operators(Layout.GROUP_FORM)) {
            assertThat(rows(operator)).hasSize(3 + units(operator));
        }
        for (Operator operator : operators(Layout.SYSTEM_CSV)) {
            List<String> lines = Files.readAllLines(files(operator).get(0), Charset.forName("GB18030"));
            assertThat(lines).hasSize(1 + units(operator));
        }
    }

    @Test
    void aVacantUnitHasNoTenantAndALetOneHasItsTerm() throws IOException {
        Operator operator = operators(Layout.RENT_ROLL).get(0);
        List<Row> rows = rows(operator);

        for (Row row : rows.subList(2, rows.size())) {
            boolean empty = List.of("空置", "不可租").contains(row.getCellText(4));
            assertThat(row.getCellText(5).isEmpty()).isEqualTo(empty);
            assertThat(row.getCellAsDate(6).isPresent()).isEqualTo(!empty);
        }
    }

    @Test
    void theTermOfAParkIsOneCell() throws IOException {
        Operator operator = operators(Layout.PARK_LEDGER).get(0);

        assertThat(rows(operator)).anySatisfy(row -> {
            assertThat(row.getCellText(5)).isEqualTo("已入驻");
            assertThat(row.getCellText(7)).matches("\\d{4}\\.\\d{2}\\.\\d{2}-\\d{4}\\.\\d{2}\\.\\d{2}");
            assertThat(row.getCellText(10)).hasSize(18);
        });
    }

    private static List<Operator> operators(Layout layout) {
        List<Operator> operators = new ArrayList<>(district.stock().operators());
        operators.removeIf(
                operator -> operator.layout() != layout || operator.carriers().isEmpty());
        assertThat(operators).isNotEmpty();
        return operators;
    }

    private static int units(Operator operator) {
        return operator.carriers().stream()
                .map(Carrier::units)
                .mapToInt(List::size)
                .sum();
    }

    private static List<Row> rows(Operator operator) throws IOException {
        try (InputStream in = Files.newInputStream(files(operator).get(0));
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            return workbook.getFirstSheet().read();
        }
    }

    private static List<Path> files(Operator operator) {
        String source = operator.layout() == Layout.MAILED ? "mail" : "operators";
        try (Stream<Path> files = Files.list(folder.resolve(source).resolve("op-%02d".formatted(operator.number())))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the reports of " + operator.name(), e);
        }
    }
}

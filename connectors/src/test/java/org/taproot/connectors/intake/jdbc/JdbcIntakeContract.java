package org.taproot.connectors.intake.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.intake.IntakeRefusedException;
import org.taproot.connectors.intake.TestingHandover;
import org.taproot.connectors.intake.edge.TestingDefinition;

/** What holds with every database. */
abstract class JdbcIntakeContract {

    static final String PASSWORD = "postgres-canary";

    @TempDir
    private Path folder;

    TestingHandover handover;
    private Connection connection;

    abstract String url();

    abstract String user();

    /** A type for a moment, to microseconds. */
    abstract String momentType();

    @BeforeEach
    void createTable() throws SQLException {
        handover = new TestingHandover(folder);
        connection = DriverManager.getConnection(url().replace("jdbc:mysql:", "jdbc:mariadb:"), user(), PASSWORD);
        execute("drop table if exists firm_change cascade");
        execute(("create table firm_change (id bigint primary key, name varchar(100), at %s not null,"
                        + " capital decimal(20, 2), born date, open boolean)")
                .formatted(momentType()));
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    /** After looks of every kind, failed ones and empty ones. */
    @AfterEach
    void nothingIsLeft() {
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void rowsBecomeLinesOfJson() throws IOException, SQLException {
        execute("insert into firm_change values"
                + " (1, '甲公司（演示）\"${x}', '2026-01-01 00:00:00.123456', 12345678901234567.80, '2026-01-02', true)");
        execute("insert into firm_change values (2, null, '2026-01-01 00:00:00.123457', null, null, null)");

        look("");

        assertThat(lines())
                .hasSize(2)
                .first()
                .satisfies(
                        line -> assertThat(line)
                                .startsWith(
                                        "{\"id\":1,\"name\":\"甲公司（演示）\\\"${x}\",\"at\":\"2026-01-01T08:00:00.123456+08:00\",\"capital\":12345678901234567.80,\"born\":\"2026-01-02\",\"open\":"));
        assertThat(lines().get(1))
                .isEqualTo(
                        "{\"id\":2,\"name\":null,\"at\":\"2026-01-01T08:00:00.123457+08:00\",\"capital\":null,\"born\":null,\"open\":null}");
    }

    @Test
    void nextLookReadsOnlyWhatCameAfter() throws IOException, SQLException {
        insert(1, "00:00:01");
        look("");
        look("");
        insert(2, "00:00:02");
        look("");

        assertThat(ids()).containsExactly("1", "2");
        assertThat(handover.taken()).hasSize(2);
    }

    @Test
    void positionInAnotherTableMeansTheBeginningAndOneOfAnOlderVersionGoesOn() throws IOException, SQLException {
        execute("drop table if exists firm_copy");
        execute("create table firm_copy as select * from firm_change");
        execute("insert into firm_copy (id, at) values (1, '2026-01-01 00:00:00'), (8, '2026-01-01 00:00:00')");
        insert(2, "00:00:02");
        look("");
        open("watermark: at\nkey: id", "firm_copy").look(handover);
        assertThat(ids()).containsExactly("2", "1", "8");

        String old = handover.position().orElseThrow().replaceFirst("\"of\":\"[0-9a-f]{16}\",", "");
        assertThat(old).startsWith("{\"columns\":");
        handover = new TestingHandover(folder) {
            @Override
            public Optional<String> position() {
                return Optional.of(old);
            }
        };
        open("watermark: at\nkey: id", "firm_copy").look(handover);
        assertThat(handover.taken()).isEmpty();
    }

    @Test
    void rowsOfOneWatermarkAreNeverLostAtTheEndOfABatch() throws IOException, SQLException {
        for (int id = 1; id <= 7; id++) {
            insert(id, "00:00:01");
        }

        look("batch: 3");

        assertThat(handover.taken()).hasSize(3);
        assertThat(ids()).containsExactly("1", "2", "3", "4", "5", "6", "7");
    }

    @Test
    void rowOfTheSameWatermarkThatComesLaterWithALargerKeyIsRead() throws IOException, SQLException {
        insert(1, "00:00:01");
        look("");
        insert(2, "00:00:01");
        look("");

        assertThat(ids()).containsExactly("1", "2");
    }

    @Test
    void changedRowComesAgain() throws IOException, SQLException {
        insert(1, "00:00:01");
        insert(2, "00:00:02");
        look("");
        execute("update firm_change set at = '2026-01-01 00:00:03' where id = 1");
        look("");

        assertThat(ids()).containsExactly("1", "2", "1");
    }

    @Test
    void rowThatAppearsLateIsReadByLookingBackAndQuietLooksHandNothingOver() throws IOException, SQLException {
        insert(1, "00:00:01");
        insert(3, "00:00:30");
        look("look-back: PT1M");
        look("look-back: PT1M");
        assertThat(handover.taken()).hasSize(1);

        insert(2, "00:00:20");
        look("look-back: PT1M");
        look("look-back: PT1M");

        assertThat(handover.taken()).hasSize(2);
        assertThat(ids()).containsExactly("1", "3", "1", "2", "3");
    }

    @Test
    void rowThatAppearsLateIsMissedWithoutLookingBack() throws IOException, SQLException {
        insert(3, "00:00:30");
        look("");
        insert(2, "00:00:20");
        look("");

        assertThat(ids()).containsExactly("3");
    }

    @Test
    void watermarkCanBeANumberAndTheKeySeveralColumns() throws IOException, SQLException {
        insert(1, "00:00:01");
        insert(2, "00:00:02");
        String settings = "watermark: id\nkey: [at, name]\nlook-back: 5\nbatch: 1";

        lookWith(settings);
        insert(3, "00:00:00");
        lookWith(settings);

        assertThat(ids()).containsExactly("1", "2", "1", "2", "3");
    }

    @Test
    void watermarkCanBeADate() throws IOException, SQLException {
        execute("insert into firm_change (id, at, born) values (1, '2026-01-01 00:00:00', '2026-01-05')");
        execute("insert into firm_change (id, at, born) values (2, '2026-01-01 00:00:00', null)");
        lookWith("watermark: born\nkey: id");
        execute("insert into firm_change (id, at, born) values (3, '2026-01-01 00:00:00', '2026-01-05')");
        lookWith("watermark: born\nkey: id");

        assertThat(ids()).containsExactly("1", "3");
    }

    @Test
    void onlyListedColumnsAreReadAndWhatOrdersThem() throws IOException, SQLException {
        insert(1, "00:00:01");

        look("columns: [name]");

        assertThat(lines()).singleElement().satisfies(line -> assertThat(line)
                .startsWith("{\"name\":\"n1（演示）\",\"at\":")
                .endsWith("\"id\":1}"));
    }

    @Test
    void rowWithoutAKeyIsRefusedEvenWhereABatchEnds() throws IOException, SQLException {
        insert(1, "00:00:01");
        execute("insert into firm_change (id, name, at) values (2, null, '2026-01-01 00:00:01')");

        assertThatThrownBy(() -> lookWith("watermark: at\nkey: name\nbatch: 1"))
                .isInstanceOf(IntakeRefusedException.class)
                .hasMessageContaining("a row has nothing in name");
    }

    @Test
    void unknownColumnIsToldWithThoseThereAre() {
        assertThatThrownBy(() -> look("columns: [uscc]"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(
                        "Unknown column uscc in table firm_change: it has [id, name, at, capital, born, open]");
        assertThatThrownBy(() -> lookWith("watermark: nope\nkey: id"))
                .hasMessageContaining("Unknown column nope in table firm_change: it has [id, name, at,");
    }

    @Test
    void unknownTableIsToldWithThoseThereAre() {
        assertThatThrownBy(() -> open("watermark: at\nkey: id", "firm_chance").look(handover))
                .hasMessageContaining("Unknown table firm_chance")
                .hasMessageContaining("firm_change");
    }

    @Test
    void namesAreNamesAndNoSql() {
        assertThatThrownBy(() -> open("watermark: at\nkey: id", "firm_change where 1 = 1; drop table firm_change; --")
                        .look(handover))
                .hasMessageContaining("Unknown table");
        assertThatThrownBy(() -> lookWith("watermark: 'at` \" = 1 --'\nkey: id"))
                .hasMessageContaining("Unknown column");
    }

    @Test
    void userWhoMayNotComeInIsToldAndThePasswordIsNotShown() {
        assertThatThrownBy(() -> TestingDefinition.open(
                                new JdbcIntakeKind(),
                                settings("watermark: at\nkey: id", "firm_change")
                                        .replace("user: " + user(), "user: nobody"),
                                TestingDefinition.context(
                                        List.of("127.0.0.1", "localhost"), Map.of("DB", "wrong-canary")))
                        .look(handover))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Cannot read table firm_change of")
                .satisfies(failure -> assertThat(everythingOf(failure)).doesNotContain("wrong-canary"));
    }

    @Test
    void hostInsideHasToBeListed() {
        assertThatThrownBy(() -> TestingDefinition.open(
                        new JdbcIntakeKind(),
                        settings("watermark: at\nkey: id", "firm_change"),
                        TestingDefinition.context(List.of("db.example.org"), Map.of("DB", PASSWORD))))
                .hasMessageContaining("to the list of allowed hosts");
    }

    @Test
    void connectionOnlyReads() throws IOException, SQLException {
        JdbcSettings settings = JdbcSettings.of(new YAMLMapper().readTree(settings("watermark: at\nkey: id", "x")));
        try (Connection readOnly = new Connections(
                                settings,
                                TestingDefinition.context(List.of("127.0.0.1", "localhost"), Map.of("DB", PASSWORD)))
                        .open();
                Statement statement = readOnly.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from firm_change"))
                    .isInstanceOf(SQLException.class)
                    .satisfies(failure -> assertThat(failure.getMessage()).containsIgnoringCase("read"));
        }
    }

    void look(String settings) throws IOException {
        lookWith("watermark: at\nkey: id\n" + settings);
    }

    void lookWith(String settings) throws IOException {
        open(settings, "firm_change").look(handover);
    }

    Intake open(String settings, String table) {
        return TestingDefinition.open(
                new JdbcIntakeKind(),
                settings(settings, table),
                TestingDefinition.context(List.of("127.0.0.1", "localhost", "::1"), Map.of("DB", PASSWORD)));
    }

    private String settings(String settings, String table) {
        return "kind: jdbc\nurl: %s\nuser: %s\npassword: env:DB\ntable: '%s'\n%s"
                .formatted(url(), user(), table, settings);
    }

    void insert(int id, String time) throws SQLException {
        execute("insert into firm_change (id, name, at) values (%d, 'n%d（演示）', '2026-01-01 %s')"
                .formatted(id, id, time));
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> lines() {
        return handover.taken().stream().flatMap(each -> each.text().lines()).toList();
    }

    List<String> ids() {
        return lines().stream()
                .map(each -> each.replaceFirst(".*\"id\":([0-9]+).*", "$1"))
                .toList();
    }

    static String everythingOf(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                        .map(Throwable::toString)
                        .toList()
                + text.toString();
    }
}

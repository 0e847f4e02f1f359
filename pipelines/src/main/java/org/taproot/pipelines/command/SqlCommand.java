package org.taproot.pipelines.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.taproot.pipelines.stack.Complaint;
import org.taproot.pipelines.stack.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a query in Trino. */
@Command(name = "sql", description = "Runs a query in Trino and prints the rows.", mixinStandardHelpOptions = true)
final class SqlCommand implements Callable<Integer> {

    @Mixin
    private HubOptions options;

    @Parameters(paramLabel = "QUERY", description = "One statement, such as \"SELECT count(*) FROM enterprise\".")
    private String query;

    @Option(names = "--csv", description = "Prints CSV instead of an aligned table.")
    private boolean csv;

    @Override
    public Integer call() throws IOException {
        Properties properties = new Properties();
        properties.setProperty("user", "analyst");
        properties.setProperty("source", "taproot-sql");
        try (Connection connection = DriverManager.getConnection(Stack.trinoUrl(options.ports()), properties);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(trimmed())) {
            print(rows);
            return 0;
        } catch (SQLException e) {
            throw new Complaint(
                    String.valueOf(e.getMessage()),
                    "Mend the query; when Trino does not answer, see ./taproot status.",
                    e);
        }
    }

    /** Trino takes a statement without the semicolon that everybody types. */
    private String trimmed() {
        String text = query.strip();
        return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    }

    private void print(ResultSet rows) throws SQLException, IOException {
        Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
        if (csv) {
            printCsv(rows, out);
        } else {
            new AlignedTable(names(rows), values(rows)).print(out);
        }
        out.flush();
    }

    private static void printCsv(ResultSet rows, Writer out) throws SQLException, IOException {
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        writer.writeRecord(names(rows));
        while (rows.next()) {
            writer.writeRecord(row(rows));
        }
        writer.flush();
    }

    private static List<String> names(ResultSet rows) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            names.add(rows.getMetaData().getColumnLabel(i));
        }
        return names;
    }

    private static List<List<String>> values(ResultSet rows) throws SQLException {
        List<List<String>> values = new ArrayList<>();
        while (rows.next()) {
            values.add(row(rows));
        }
        return values;
    }

    private static List<String> row(ResultSet rows) throws SQLException {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            row.add(rows.getString(i));
        }
        return row;
    }
}

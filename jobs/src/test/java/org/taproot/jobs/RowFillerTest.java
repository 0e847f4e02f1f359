package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.types.Types.NestedField;
import org.junit.jupiter.api.Test;
import org.taproot.lake.table.Column;
import org.taproot.lake.table.ColumnType;
import org.taproot.lake.table.HubTable;
import org.taproot.lake.table.HubTable.Layout;

class RowFillerTest {

    private static final NestedField NAME = NestedField.optional(1, "name", Types.StringType.get());
    private static final NestedField LENGTH = NestedField.optional(2, "length", Types.IntegerType.get());
    private static final NestedField NOTE = NestedField.optional(3, "note", Types.StringType.get());

    private static final HubTable<String> WORDS = new HubTable<>(
            "words",
            "words",
            List.of(
                    new Column<>("name", ColumnType.TEXT, "itself", word -> word),
                    new Column<>("length", ColumnType.INTEGER, "in characters", String::length)),
            Layout.PLAIN);

    @Test
    void valuesGoWhereTheTableHasTheirColumn() {
        RowData row = new RowFiller<>(WORDS, new Schema(LENGTH, NAME)).map("taproot");

        assertThat(row.getInt(0)).isEqualTo(7);
        assertThat(row.getString(1)).isEqualTo(StringData.fromString("taproot"));
    }

    @Test
    void columnThatIsNotDeclaredStaysNull() {
        RowData row = new RowFiller<>(WORDS, new Schema(NAME, NOTE, LENGTH)).map("taproot");

        assertThat(row.getArity()).isEqualTo(3);
        assertThat(row.isNullAt(1)).isTrue();
        assertThat(row.getInt(2)).isEqualTo(7);
    }

    @Test
    void declaredColumnThatTheTableLacksIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new RowFiller<>(WORDS, new Schema(NAME, NOTE)))
                .withMessage("Cannot write table words: expected a column length, it has [name, note]");
    }
}

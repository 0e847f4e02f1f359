package org.taproot.lake.table;

import static org.taproot.lake.table.ColumnType.INSTANT;
import static org.taproot.lake.table.ColumnType.INTEGER;
import static org.taproot.lake.table.ColumnType.LONG;
import static org.taproot.lake.table.ColumnType.TEXT;

import java.util.List;
import org.taproot.model.fact.Provenance;

/** Where a fact came from and when: the columns that every log begins with. */
final class ProvenanceColumns {

    private ProvenanceColumns() {}

    static List<Column<Provenance>> all() {
        return List.of(
                new Column<>("event_id", TEXT, "事实编号 / deterministic id of the fact", Provenance::eventId),
                new Column<>("source", TEXT, "来源 / source", Provenance::source),
                new Column<>("source_record", TEXT, "来源记录 / file hash and row", Provenance::sourceRecord),
                new Column<>("delivery", LONG, "交付编号 / delivery in the ledger", Provenance::delivery),
                new Column<>("precedence", INTEGER, "优先级 / precedence of the source", Provenance::precedence),
                new Column<>("valid_from", INSTANT, "业务生效时间 / business time", Provenance::validFrom),
                new Column<>("received_at", INSTANT, "接收时间 / knowledge time", Provenance::receivedAt));
    }
}

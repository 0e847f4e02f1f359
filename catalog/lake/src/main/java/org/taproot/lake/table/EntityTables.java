package org.taproot.lake.table;

import static org.taproot.lake.table.ColumnType.INSTANT;
import static org.taproot.lake.table.ColumnType.INTEGER;
import static org.taproot.lake.table.ColumnType.TEXT;

import java.util.List;
import java.util.stream.Stream;
import org.taproot.lake.table.HubTable.Layout;
import org.taproot.model.fact.Logged;
import org.taproot.model.fact.Observation;
import org.taproot.model.fact.Overlay;
import org.taproot.model.fact.Version;

/**
 * The three tables of one kind of thing.
 *
 * @param log every accepted observation, append-only
 * @param history every state the thing was in, append-only, with business and knowledge time
 * @param current one row per thing
 */
public record EntityTables<F extends Observation<P>, P extends Overlay<P>>(
        HubTable<Logged<F>> log, HubTable<Version<P>> history, HubTable<Version<P>> current) {

    /**
     * The tables of a thing whose payload has these columns.
     *
     * @param name of the current table; the others are {@code name_log} and {@code name_history}
     */
    static <F extends Observation<P>, P extends Overlay<P>> EntityTables<F, P> of(
            String name, String comment, List<Column<P>> payload) {
        return new EntityTables<>(
                log(name, comment, payload), history(name, comment, payload), current(name, comment, payload));
    }

    private static <F extends Observation<P>, P extends Overlay<P>> HubTable<Logged<F>> log(
            String name, String comment, List<Column<P>> payload) {
        List<Column<Logged<F>>> columns = concat(
                Column.within(ProvenanceColumns.all(), logged -> logged.fact().provenance()),
                List.of(
                        new Column<>(
                                "effect",
                                TEXT,
                                "作用 / effect on the state: NEW, CHANGED or UNCHANGED",
                                logged -> logged.effect().name()),
                        new Column<>("revision", INTEGER, "修订号 / revision of the thing after it", Logged::revision)),
                Column.within(payload, logged -> logged.fact().payload()));
        return new HubTable<>(name + "_log", comment + " · 日志 / log", columns, Layout.BY_DAY_OF_RECEIPT);
    }

    private static <P extends Overlay<P>> HubTable<Version<P>> history(
            String name, String comment, List<Column<P>> payload) {
        List<Column<Version<P>>> columns = concat(Column.within(payload, Version::payload), versioning());
        return new HubTable<>(name + "_history", comment + " · 历史 / history", columns, Layout.PLAIN);
    }

    private static <P extends Overlay<P>> HubTable<Version<P>> current(
            String name, String comment, List<Column<P>> payload) {
        List<Column<Version<P>>> columns = concat(
                List.of(new Column<>("bucket", INTEGER, "分桶 / bucket of the key", Version::bucket)),
                Column.within(payload, Version::payload),
                concat(versioning(), List.of(conflicts())));
        return new HubTable<>(name, comment + " · 当前 / current", columns, Layout.COPY_ON_WRITE_BUCKETS);
    }

    private static <P> List<Column<Version<P>>> versioning() {
        return List.of(
                new Column<>("revision", INTEGER, "修订号 / revision, from 1", Version::revision),
                new Column<>("source", TEXT, "来源 / source that brought this state about", version -> version.cause()
                        .source()),
                new Column<>("valid_from", INSTANT, "业务生效时间 / business time", version -> version.cause()
                        .validFrom()),
                new Column<>("known_from", INSTANT, "知悉时间 / knowledge time", version -> version.cause()
                        .receivedAt()),
                new Column<>("event_id", TEXT, "事实编号 / fact that brought this state about", version -> version.cause()
                        .eventId()),
                new Column<>(
                        "presence",
                        TEXT,
                        "是否在册：PRESENT，或 WITHDRAWN（所有来源的最新全量快照均已不含） / PRESENT, or WITHDRAWN by complete snapshots of all its sources; empty means PRESENT",
                        version -> version.presence().name()));
    }

    private static <P> Column<Version<P>> conflicts() {
        return new Column<>(
                "conflicts",
                ColumnType.CONFLICTS,
                "冲突：来源之间不一致的字段，空为无 / fields about which sources disagree, empty for none",
                version -> version.conflicts().isEmpty() ? null : version.conflicts());
    }

    private static <R> List<Column<R>> concat(List<Column<R>> first, List<Column<R>> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static <R> List<Column<R>> concat(List<Column<R>> first, List<Column<R>> second, List<Column<R>> third) {
        return concat(concat(first, second), third);
    }
}

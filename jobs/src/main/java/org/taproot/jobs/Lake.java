package org.taproot.jobs;

import static org.taproot.lake.table.HubCatalog.identifier;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.DistributionMode;
import org.apache.iceberg.Table;
import org.apache.iceberg.flink.CatalogLoader;
import org.apache.iceberg.flink.FlinkSchemaUtil;
import org.apache.iceberg.flink.TableLoader;
import org.apache.iceberg.flink.sink.IcebergSink;
import org.taproot.lake.table.Buckets;
import org.taproot.lake.table.HubCatalog;
import org.taproot.lake.table.HubTable;
import org.taproot.lake.table.HubTable.Layout;

/** The lake as the end of a stream: each checkpoint is one commit, each row is in exactly one. */
final class Lake implements LakeEnds {

    private final HubCatalog.Config config;
    private final HubCatalog catalog;
    private final List<HubTable<?>> targets = new ArrayList<>();

    Lake(HubCatalog.Config config, HubCatalog catalog) {
        this.config = config;
        this.catalog = catalog;
    }

    @Override
    public Buckets buckets(HubTable<?> table) {
        return new Buckets(Integer.parseInt(catalog.load(table).properties().get(HubCatalog.BUCKETS)));
    }

    /** The tables written so far. */
    List<HubTable<?>> targets() {
        return List.copyOf(targets);
    }

    @Override
    public <R> void write(DataStream<R> stream, HubTable<R> table) {
        targets.add(table);
        Table target = catalog.load(table);
        DataStream<RowData> rows = stream.map(new RowFiller<>(table, target.schema()))
                .returns(InternalTypeInfo.of(FlinkSchemaUtil.convert(target.schema())))
                .uid(table.name() + "-rows")
                .name(table.name() + "-rows");
        IcebergSink.forRowData(rows)
                .table(target)
                .tableLoader(TableLoader.fromCatalog(catalogLoader(), identifier(table)))
                .uidSuffix(table.name())
                .overwrite(table.layout() == Layout.COPY_ON_WRITE_BUCKETS)
                // The rows of one bucket already come from one operator: shuffling them again would only cost.
                .distributionMode(DistributionMode.NONE)
                .append();
    }

    private CatalogLoader catalogLoader() {
        return CatalogLoader.custom(
                "taproot",
                config.properties(),
                new Configuration(false),
                config.properties().get("catalog-impl"));
    }
}

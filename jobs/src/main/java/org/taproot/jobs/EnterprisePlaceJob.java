package org.taproot.jobs;

import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.operators.SimpleOperatorFactory;
import org.apache.flink.streaming.api.transformations.TwoInputTransformation;
import org.taproot.lake.table.PlaceTables;
import org.taproot.model.carrier.CarrierReported;
import org.taproot.model.enterprise.EnterpriseReported;
import org.taproot.model.fact.Version;
import org.taproot.model.resolve.DecisionReported;
import org.taproot.model.resolve.EnterprisePlace;
import org.taproot.wire.Topic;

/** Where enterprises are registered becomes the building, floor and unit they are in, as far as that is certain. */
public final class EnterprisePlaceJob implements HubJob {

    private static final Topic<CarrierReported> CARRIERS = Topic.named("carrier-reported");
    private static final Topic<DecisionReported> DECISIONS = Topic.named("decision-reported");

    @Override
    public String name() {
        return "enterprise-place";
    }

    @Override
    public void define(KafkaEnds kafka, LakeEnds lake) {
        DataStream<RawMessage> messages =
                kafka.messages(name(), List.of(Topic.ENTERPRISE_REPORTED, CARRIERS, Topic.UNIT_REPORTED, DECISIONS));
        TypeInformation<Version<EnterprisePlace>> versions = StreamTypes.version(StreamTypes.ENTERPRISE_PLACE);
        KeyedStream<RoadFirm, String> firms = Messages.of(
                        messages, Topic.ENTERPRISE_REPORTED, StreamTypes.ENTERPRISE_REPORTED)
                .keyBy(EnterpriseReported::key, Types.STRING)
                .connect(Messages.of(messages, DECISIONS, StreamTypes.DECISION_REPORTED)
                        .keyBy(DecisionReported::key, Types.STRING))
                .process(new RegisteredPlaceFunction())
                .returns(StreamTypes.ROAD_FIRM)
                .uid("registered-places")
                .name("registered-places")
                .keyBy(RoadFirm::road, Types.STRING);
        PlaceOperator places = new PlaceOperator(lake.buckets(PlaceTables.ENTERPRISE_PLACE));
        lake.write(
                placed(firms, gazetteer(messages), places, versions)
                        .keyBy(Version::bucket, Types.INT)
                        .transform("dirty-buckets", versions, new DirtyBucketOperator<>(versions))
                        .uid("dirty-buckets"),
                PlaceTables.ENTERPRISE_PLACE);
    }

    private static DataStream<GazetteerFact> gazetteer(DataStream<RawMessage> messages) {
        DataStream<GazetteerFact> carriers = Messages.of(messages, CARRIERS, StreamTypes.CARRIER_REPORTED)
                .map(carrier -> new GazetteerFact(carrier, null))
                .returns(StreamTypes.GAZETTEER_FACT)
                .uid("carriers")
                .name("carriers");
        DataStream<GazetteerFact> units = Messages.of(messages, Topic.UNIT_REPORTED, StreamTypes.UNIT_REPORTED)
                .map(unit -> new GazetteerFact(null, unit))
                .returns(StreamTypes.GAZETTEER_FACT)
                .uid("units")
                .name("units");
        return carriers.union(units);
    }

    /** Firms by road, the gazetteer to every instance. */
    private static DataStream<Version<EnterprisePlace>> placed(
            KeyedStream<RoadFirm, String> firms,
            DataStream<GazetteerFact> gazetteer,
            PlaceOperator places,
            TypeInformation<Version<EnterprisePlace>> versions) {
        StreamExecutionEnvironment environment = firms.getExecutionEnvironment();
        TwoInputTransformation<RoadFirm, GazetteerFact, Version<EnterprisePlace>> transformation =
                new TwoInputTransformation<>(
                        firms.getTransformation(),
                        gazetteer.broadcast().getTransformation(),
                        "places",
                        SimpleOperatorFactory.of(places),
                        versions,
                        environment.getParallelism());
        transformation.setStateKeySelectors(firms.getKeySelector(), null);
        transformation.setStateKeyType(Types.STRING);
        transformation.setUid("places");
        environment.addOperator(transformation);
        return new DataStream<>(environment, transformation);
    }
}

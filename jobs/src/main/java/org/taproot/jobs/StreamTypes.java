package org.taproot.jobs;

import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.TypeExtractor;
import org.taproot.model.carrier.Carrier;
import org.taproot.model.carrier.CarrierReported;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.enterprise.Enterprise;
import org.taproot.model.enterprise.EnterpriseReported;
import org.taproot.model.fact.Attendance;
import org.taproot.model.fact.Conflict;
import org.taproot.model.fact.DayBegan;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.Effect;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FactKind;
import org.taproot.model.fact.Logged;
import org.taproot.model.fact.Presence;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.SnapshotCompleted;
import org.taproot.model.fact.Version;
import org.taproot.model.move.EnterpriseMove;
import org.taproot.model.move.Registered;
import org.taproot.model.occupancy.BlockOnOffer;
import org.taproot.model.occupancy.BuildingCourse;
import org.taproot.model.occupancy.LeaseEventStanding;
import org.taproot.model.occupancy.OccupancyDifference;
import org.taproot.model.occupancy.OccupancySums;
import org.taproot.model.occupancy.PlaceOccupancy;
import org.taproot.model.occupancy.UnitCourse;
import org.taproot.model.resolve.DecisionReported;
import org.taproot.model.resolve.EnterprisePlace;
import org.taproot.model.resolve.RegisteredPlace;

/** The types that travel in streams and lie in state, all of them serialised field by field. */
public final class StreamTypes {

    static {
        // Left alone, Flink hands dates to Kryo, which can neither evolve nor be read by anything else.
        TypeExtractor.registerFactory(LocalDate.class, DateFactory.class);
    }

    /** Ids of which there are very many. */
    public static final TypeInformation<String> TEXT = new TextType();

    public static final TypeInformation<RawMessage> RAW_MESSAGE = TypeInformation.of(RawMessage.class);
    public static final TypeInformation<DeadLetter> DEAD_LETTER = TypeInformation.of(DeadLetter.class);
    public static final TypeInformation<Provenance> PROVENANCE = TypeInformation.of(Provenance.class);
    public static final TypeInformation<Conflict> CONFLICT = TypeInformation.of(Conflict.class);
    public static final TypeInformation<Attendance> ATTENDANCE = TypeInformation.of(Attendance.class);
    public static final TypeInformation<SnapshotCompleted> SNAPSHOT_COMPLETED =
            TypeInformation.of(SnapshotCompleted.class);
    public static final TypeInformation<AttendanceFunction.Waiting> WAITING_SNAPSHOT =
            TypeInformation.of(AttendanceFunction.Waiting.class);
    public static final TypeInformation<Enterprise> ENTERPRISE = TypeInformation.of(Enterprise.class);
    public static final TypeInformation<EnterpriseReported> ENTERPRISE_REPORTED =
            TypeInformation.of(EnterpriseReported.class);
    public static final TypeInformation<Carrier> CARRIER = TypeInformation.of(Carrier.class);
    public static final TypeInformation<CarrierReported> CARRIER_REPORTED = TypeInformation.of(CarrierReported.class);
    public static final TypeInformation<Registered> REGISTERED = TypeInformation.of(Registered.class);
    public static final TypeInformation<SnapshotDocument> SNAPSHOT_DOCUMENT =
            TypeInformation.of(SnapshotDocument.class);
    public static final TypeInformation<Sighted> SIGHTED = TypeInformation.of(Sighted.class);
    public static final TypeInformation<EnterpriseMove> ENTERPRISE_MOVE = TypeInformation.of(EnterpriseMove.class);
    public static final TypeInformation<DecisionReported> DECISION_REPORTED =
            TypeInformation.of(DecisionReported.class);
    public static final TypeInformation<RegisteredPlace> REGISTERED_PLACE = TypeInformation.of(RegisteredPlace.class);
    public static final TypeInformation<RoadFirm> ROAD_FIRM = TypeInformation.of(RoadFirm.class);
    public static final TypeInformation<GazetteerFact> GAZETTEER_FACT = TypeInformation.of(GazetteerFact.class);
    public static final TypeInformation<EnterprisePlace> ENTERPRISE_PLACE = TypeInformation.of(EnterprisePlace.class);
    public static final TypeInformation<Unit> UNIT = TypeInformation.of(Unit.class);
    public static final TypeInformation<UnitReported> UNIT_REPORTED = TypeInformation.of(UnitReported.class);
    public static final TypeInformation<DayBegan> DAY_BEGAN = TypeInformation.of(DayBegan.class);
    public static final TypeInformation<OccupancyNews> OCCUPANCY_NEWS = TypeInformation.of(OccupancyNews.class);
    public static final TypeInformation<BuildingCourse> BUILDING_COURSE = TypeInformation.of(BuildingCourse.class);
    public static final TypeInformation<UnitCourse> UNIT_COURSE = TypeInformation.of(UnitCourse.class);
    public static final TypeInformation<OccupancyOperator.WaitingScope> WAITING_SCOPE =
            TypeInformation.of(OccupancyOperator.WaitingScope.class);
    public static final TypeInformation<OccupancySums> OCCUPANCY_SUMS = TypeInformation.of(OccupancySums.class);
    public static final TypeInformation<PlaceOccupancy> PLACE_OCCUPANCY = TypeInformation.of(PlaceOccupancy.class);
    public static final TypeInformation<OccupancyDifference> OCCUPANCY_DIFFERENCE =
            TypeInformation.of(OccupancyDifference.class);
    public static final TypeInformation<LeaseEventStanding> LEASE_EVENT_STANDING =
            TypeInformation.of(LeaseEventStanding.class);
    public static final TypeInformation<BlockOnOffer> BLOCK_ON_OFFER = TypeInformation.of(BlockOnOffer.class);

    private StreamTypes() {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // a class literal cannot carry the type argument
    public static <F> TypeInformation<Logged<F>> logged(TypeInformation<F> fact) {
        return (TypeInformation) Types.POJO(
                Logged.class, Map.of("fact", fact, "effect", Types.ENUM(Effect.class), "revision", Types.INT));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a class literal cannot carry the type argument
    public static <P> TypeInformation<Version<P>> version(TypeInformation<P> payload) {
        return (TypeInformation) Types.POJO(
                Version.class,
                Map.of(
                        "key",
                        Types.STRING,
                        "bucket",
                        Types.INT,
                        "payload",
                        payload,
                        "revision",
                        Types.INT,
                        "cause",
                        PROVENANCE,
                        "presence",
                        Types.ENUM(Presence.class),
                        "conflicts",
                        Types.LIST(CONFLICT)));
    }

    public static <F extends Fact> TypeInformation<F> fact(FactKind<F> kind) {
        return TypeInformation.of(kind.type());
    }

    /** Dates as Flink's own date type. */
    public static final class DateFactory extends TypeInfoFactory<LocalDate> {
        @Override
        public TypeInformation<LocalDate> createTypeInfo(Type type, Map<String, TypeInformation<?>> genericParameters) {
            return Types.LOCAL_DATE;
        }
    }
}

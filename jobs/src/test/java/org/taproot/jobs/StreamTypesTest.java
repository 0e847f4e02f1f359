package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taproot.model.vocabulary.FactKinds;

class StreamTypesTest {

    static Stream<TypeInformation<?>> types() {
        Stream<TypeInformation<?>> logged = FactKinds.all().stream().map(StreamTypes::fact);
        Stream<TypeInformation<?>> others = Stream.of(
                StreamTypes.RAW_MESSAGE,
                StreamTypes.DEAD_LETTER,
                StreamTypes.DAY_BEGAN,
                StreamTypes.OCCUPANCY_NEWS,
                StreamTypes.BUILDING_COURSE,
                StreamTypes.UNIT_COURSE,
                StreamTypes.WAITING_SCOPE,
                StreamTypes.OCCUPANCY_SUMS,
                StreamTypes.PLACE_OCCUPANCY,
                StreamTypes.OCCUPANCY_DIFFERENCE,
                StreamTypes.LEASE_EVENT_STANDING,
                StreamTypes.BLOCK_ON_OFFER,
                StreamTypes.ATTENDANCE,
                StreamTypes.WAITING_SNAPSHOT,
                StreamTypes.ENTERPRISE_REPORTED,
                StreamTypes.DECISION_REPORTED,
                StreamTypes.ROAD_FIRM,
                StreamTypes.GAZETTEER_FACT,
                StreamTypes.version(StreamTypes.ENTERPRISE_PLACE),
                StreamTypes.SIGHTED,
                StreamTypes.SNAPSHOT_DOCUMENT,
                StreamTypes.ENTERPRISE_MOVE,
                StreamTypes.UNIT_REPORTED,
                StreamTypes.logged(StreamTypes.ENTERPRISE_REPORTED),
                StreamTypes.logged(StreamTypes.UNIT_REPORTED),
                StreamTypes.logged(StreamTypes.CARRIER_REPORTED),
                StreamTypes.version(StreamTypes.CARRIER),
                StreamTypes.version(StreamTypes.ENTERPRISE),
                StreamTypes.version(StreamTypes.UNIT));
        return Stream.concat(others, logged);
    }

    @ParameterizedTest
    @MethodSource("types")
    void nothingIsLeftToKryo(TypeInformation<?> type) {
        SerializerConfigImpl config = new SerializerConfigImpl();
        config.setGenericTypes(false);

        assertThatCode(() -> type.createSerializer(config)).doesNotThrowAnyException();
    }
}

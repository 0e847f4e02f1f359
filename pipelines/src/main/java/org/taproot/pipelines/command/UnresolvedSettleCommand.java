package org.taproot.pipelines.command;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.taproot.connectors.source.ProducerSettings;
import org.taproot.model.fact.Provenance;
import org.taproot.model.resolve.DecisionReported;
import org.taproot.model.resolve.PlaceKind;
import org.taproot.pipelines.stack.Complaint;
import org.taproot.pipelines.stack.Stack;
import org.taproot.wire.Topic;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A person says where an enterprise is; it holds until the address itself changes. */
@Command(
        name = "settle",
        description = "Settles where an enterprise is registered; this holds until its address changes.",
        mixinStandardHelpOptions = true)
final class UnresolvedSettleCommand implements Callable<Integer> {

    private static final String SOURCE = "desk";

    /** A carrier of the hub, or none of them. */
    static final class Choice {

        @Option(names = "--carrier", paramLabel = "ID", description = "Id of the carrier it is in.")
        private String carrier;

        @Option(names = "--none", description = "It is in none of the carriers that the hub knows.")
        @SuppressWarnings("UnusedVariable") // that it was said is told by the carrier that was not
        private boolean none;
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private HubOptions options;

    @Parameters(paramLabel = "USCC", description = "Credit code of the enterprise.")
    private String uscc;

    @ArgGroup(multiplicity = "1")
    private Choice choice;

    @Option(names = "--floor", paramLabel = "FLOOR", description = "Floor, such as 12 or B1.")
    private String floor;

    @Option(names = "--unit", paramLabel = "UNIT", description = "Unit, as building/floor/unit; needs --floor.")
    private String unit;

    @Option(names = "--by", paramLabel = "WHO", required = true, description = "Who decided.")
    private String decidedBy;

    @Option(names = "--why", paramLabel = "TEXT", description = "Why, for those who come after.")
    private String note;

    @Override
    public Integer call() throws Exception {
        if ((choice.carrier == null && floor != null) || (floor == null && unit != null)) {
            throw new Complaint(
                    "Invalid place: expected the carrier of floor %s and the floor of unit %s.".formatted(floor, unit),
                    "Give --carrier with --floor, and --floor with --unit.");
        }
        String address = UnresolvedAccess.ask(options, query -> query.address(uscc))
                .orElseThrow(() -> new Complaint(
                        "Unknown enterprise %s: expected one with a registered address.".formatted(uscc),
                        "./taproot unresolved list shows those that wait."));
        refuseUnknownCarrier();
        DecisionReported decision = decision(address, Instant.now().truncatedTo(ChronoUnit.MICROS));
        // asked for here and not once for all: topics ask for a logger, and every command is made before one is chosen
        Topic<DecisionReported> decisions = Topic.named("decision-reported");
        try (Producer<String, byte[]> producer =
                new KafkaProducer<>(ProducerSettings.of(Stack.kafkaBootstrap(options.ports())))) {
            producer.send(new ProducerRecord<>(
                            decisions.name(),
                            decisions.key().apply(decision),
                            decisions.codec().encode(decision)))
                    .get();
        }
        spec.commandLine().getOut().printf("Settled %s, %s: %s.%n", uscc, address, chosen());
        return 0;
    }

    private void refuseUnknownCarrier() {
        if (choice.carrier != null && !UnresolvedAccess.ask(options, query -> query.isCarrier(choice.carrier))) {
            throw new Complaint(
                    "Unknown carrier %s: expected one that a source has reported.".formatted(choice.carrier),
                    "./taproot sql \"SELECT DISTINCT carrier_id, name FROM carrier_log\" shows them.");
        }
    }

    private String chosen() {
        return choice.carrier == null
                ? "none of the known carriers"
                : "carrier %s%s%s"
                        .formatted(
                                choice.carrier,
                                floor == null ? "" : ", floor " + floor,
                                unit == null ? "" : ", unit " + unit);
    }

    private DecisionReported decision(String address, Instant now) {
        String identity = "%s|%s|%s|%s".formatted(uscc, address, decidedBy, now);
        String id = UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8))
                .toString();
        return new DecisionReported(
                new Provenance(id, SOURCE, SOURCE + ":" + id, 0, 100, now, now),
                uscc,
                PlaceKind.REGISTERED,
                address,
                choice.carrier,
                floor,
                unit,
                decidedBy,
                now,
                note);
    }
}

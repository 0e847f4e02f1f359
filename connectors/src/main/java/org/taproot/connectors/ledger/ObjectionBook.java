package org.taproot.connectors.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.taproot.connectors.ledger.Objection.Place;

/** What there is against things that sources hold, in PostgreSQL beside the deliveries. Safe for several processes and threads. */
public final class ObjectionBook {

    /** So that a folder full of links cannot fill the ledger: the first by name. */
    public static final int MOST = 1_000;

    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final Clock clock;
    private final Map<Whose, Told> told = new ConcurrentHashMap<>();

    ObjectionBook(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi.registerRowMapper(ConstructorMapper.factory(KnownObjection.class));
        this.clock = clock;
    }

    /**
     * Notes all that there is against things of a source at a place; what is not among them is gone. Costs nothing while
     * nothing changes.
     */
    public void tell(String source, Place place, List<Objection> objections) {
        Whose whose = new Whose(source, place);
        Map<String, Objection> now = firstByName(objections);
        Told before = told.get(whose);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (before != null && before.isStill(now, at)) {
            return;
        }
        jdbi.useTransaction(handle -> replace(handle, whose, now, at));
        told.put(whose, new Told(now, at));
    }

    private static Map<String, Objection> firstByName(List<Objection> objections) {
        Map<String, Objection> first = new LinkedHashMap<>();
        objections.stream()
                .sorted(Comparator.comparing(Objection::thing))
                .limit(MOST)
                .forEach(objection -> first.putIfAbsent(objection.thing(), objection));
        return first;
    }

    private static void replace(Handle handle, Whose whose, Map<String, Objection> now, Instant at) {
        handle.createUpdate(sql("gone"))
                .bind("source", whose.source)
                .bind("place", whose.place)
                .bindArray("things", String.class, now.keySet())
                .execute();
        PreparedBatch batch = handle.prepareBatch(sql("seen"));
        now.values().forEach(objection -> batch.bind("source", whose.source)
                .bind("place", whose.place)
                .bind("thing", objection.thing())
                .bind("reason", objection.reason())
                .bind("sentence", objection.sentence())
                .bind("sentenceZh", objection.sentenceZh())
                .bind("at", at)
                .add());
        batch.execute();
    }

    /** Whatever there is against things of a source at a place is of no interest any more. */
    public void forget(String source, Place place) {
        tell(source, place, List.of());
        told.remove(new Whose(source, place));
    }

    /** All that stand, by source, place and thing. */
    public List<KnownObjection> all() {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql("all")).mapTo(KnownObjection.class).list());
    }

    /** Those of one source. */
    public List<KnownObjection> of(String source) {
        return all().stream()
                .filter(objection -> objection.source().equals(source))
                .toList();
    }

    private static String sql(String statement) {
        return SQL.locate(ObjectionBook.class, statement);
    }

    private record Whose(String source, Place place) {}

    private record Told(Map<String, Objection> objections, Instant at) {
        boolean isStill(Map<String, Objection> now, Instant moment) {
            return objections.equals(now)
                    && (now.isEmpty() || Duration.between(at, moment).compareTo(NOTED_EVERY) < 0);
        }
    }
}

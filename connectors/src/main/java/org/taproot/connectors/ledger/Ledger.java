package org.taproot.connectors.ledger;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** The record of every delivery, in PostgreSQL: what came, what became of it. Safe for several processes and threads. */
public final class Ledger implements AutoCloseable {

    /** Before the number of the refused delivery that another one brings once more, in its origin. */
    public static final String REFUSED_ORIGIN = "refused-delivery:";

    /** Before the number of the delivery that is read again, in the origin of the one that does it. */
    public static final String RELOAD_ORIGIN = "reload:";

    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();
    private static final int CONNECTIONS = 8;

    private final Jdbi jdbi;
    private final SourceBook sources;
    private final ObjectionBook objections;
    private final FailingBook failing;
    private final DefinitionBook definitions;
    private final Clock clock;
    private final Clock businessClock;
    private final Runnable closing;

    private Ledger(DataSource dataSource, Clock clock, Clock businessClock, Runnable closing) {
        this.jdbi = Jdbi.create(dataSource)
                .registerRowMapper(ConstructorMapper.factory(Delivery.class))
                .registerRowMapper(ConstructorMapper.factory(PastReading.class))
                .registerArrayType(String.class, "text");
        this.sources = new SourceBook(jdbi, clock);
        this.objections = new ObjectionBook(jdbi, clock);
        this.failing = new FailingBook(jdbi, clock);
        this.definitions = new DefinitionBook(jdbi, clock);
        this.clock = clock;
        this.businessClock = businessClock;
        this.closing = closing;
    }

    /** The ledger in an existing data source, which stays the caller's; the tables are made when there are none. */
    public static Ledger open(DataSource dataSource, Clock clock) {
        return new Ledger(dataSource, clock, clock, () -> {}).withSchema();
    }

    /**
     * The ledger at an address, with its own connections until closed.
     *
     * @param patience how long to wait for a server that does not answer yet
     */
    public static Ledger connect(String jdbcUrl, String user, String password, Clock clock, Duration patience) {
        return connect(jdbcUrl, user, password, clock, clock, patience);
    }

    /**
     * The same, where another clock says which day it is in the district.
     *
     * @param clock of what happens to deliveries
     * @param businessClock against which a day is one to come
     */
    public static Ledger connect(
            String jdbcUrl, String user, String password, Clock clock, Clock businessClock, Duration patience) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("ledger");
        pool.setJdbcUrl(jdbcUrl);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
        pool.setInitializationFailTimeout(patience.toMillis());
        // a server that is gone without a word must become an error, not a thread that waits for ever
        pool.addDataSourceProperty("socketTimeout", "30");
        HikariDataSource dataSource = new HikariDataSource(pool);
        return new Ledger(dataSource, clock, businessClock, dataSource::close).withSchema();
    }

    private Ledger withSchema() {
        Schema.apply(jdbi);
        return this;
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /** Which day it is in the district. */
    public LocalDate today() {
        return LocalDate.ofInstant(businessClock.instant(), Delivery.DISTRICT);
    }

    /** How the sources are doing. */
    public SourceBook sources() {
        return sources;
    }

    /** What the sources hold that cannot be used. */
    public ObjectionBook objections() {
        return objections;
    }

    /** With which definitions was read. */
    public DefinitionBook definitions() {
        return definitions;
    }

    /** The deliveries that do not get on. */
    public FailingBook failing() {
        return failing;
    }

    /**
     * Enters a file that is about to be claimed.
     *
     * @param asOf the day the content is said to describe, whether or not that can be; may be null
     */
    public long claim(String feed, String originalName, long sizeBytes, LocalDate asOf) {
        return claim(feed, originalName, sizeBytes, asOf, null, null);
    }

    /**
     * Enters a document that is about to be claimed.
     *
     * @param asOf the day the content is said to describe, whether or not that can be; may be null
     * @param origin which document of the source it is; may be null
     * @param position where the next look begins; may be null
     */
    public long claim(
            String feed, String originalName, long sizeBytes, LocalDate asOf, String origin, String position) {
        return claim(feed, originalName, sizeBytes, asOf, origin, position, false);
    }

    /**
     * Enters files that are about to be claimed: all of them or none.
     *
     * @return their numbers, each larger than the one before
     */
    public List<Long> claimAll(String feed, List<Entry> entries) {
        return jdbi.inTransaction(handle -> {
            PreparedBatch batch = handle.prepareBatch(sql("claim"));
            entries.forEach(entry -> batch.bind("feed", feed)
                    .bind("originalName", entry.originalName)
                    .bind("sizeBytes", entry.sizeBytes)
                    .bind("asOf", entry.asOf)
                    .bind("origin", (String) null)
                    .bind("position", (String) null)
                    .bind("replays", false)
                    .bind("claimedAt", now())
                    .add());
            return batch.executePreparedBatch("id").mapTo(Long.class).list();
        });
    }

    /** Enters a document that names rows of earlier deliveries, to be read once more. */
    public long claimReplay(String feed, String name, long sizeBytes, String origin) {
        return claim(feed, name, sizeBytes, null, origin, null, true);
    }

    private long claim(
            String feed,
            String originalName,
            long sizeBytes,
            LocalDate asOf,
            String origin,
            String position,
            boolean replays) {
        return jdbi.withHandle(handle -> handle.createUpdate(sql("claim"))
                .bind("feed", feed)
                .bind("originalName", originalName)
                .bind("sizeBytes", sizeBytes)
                .bind("asOf", asOf)
                .bind("origin", origin)
                .bind("position", position)
                .bind("replays", replays)
                .bind("claimedAt", now())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    /** Where the newest document of a source ends that did not vanish before it was ours. */
    public Optional<String> position(String feed) {
        return jdbi.withHandle(handle ->
                query(handle, "position").bind("feed", feed).mapTo(String.class).findOne());
    }

    /** Whether a document of that origin came before. */
    public boolean isKnown(String feed, String origin) {
        return jdbi.withHandle(handle -> query(handle, "isKnown")
                .bind("feed", feed)
                .bind("origin", origin)
                .mapTo(Boolean.class)
                .one());
    }

    /** Notes the titles of a delivery that its source's definition does not know. */
    public void newTitles(long id, List<String> titles) {
        change(id, "newTitles", update -> update.bind("newTitles", String.join(", ", titles)));
    }

    /** What an intake took of a source and nobody has read yet, oldest first. */
    public List<Long> entered(String feed) {
        return jdbi.withHandle(handle ->
                query(handle, "entered").bind("feed", feed).mapTo(Long.class).list());
    }

    /** Marks a delivery as vanished, unless it went on meanwhile: then it was there. */
    public boolean abandoned(long id) {
        return jdbi.withHandle(handle -> handle.createUpdate(sql("abandoned"))
                        .bind("id", id)
                        .bind("doneAt", now())
                        .execute())
                == 1;
    }

    public void vanished(long id) {
        end(id, "vanished", update -> update);
    }

    /** The content, which was not loaded before, is safe in the archive. */
    public void received(long id, String sha256, long sizeBytes) {
        received(id, sha256, sizeBytes, 1);
    }

    /**
     * The content is safe in the archive.
     *
     * @param repetition the how-manieth time it is loaded; part of the ids of what will be sent
     */
    public void received(long id, String sha256, long sizeBytes, int repetition) {
        change(id, "received", update -> update.bind("sha256", sha256)
                .bind("sizeBytes", sizeBytes)
                .bind("repetition", repetition)
                .bind("receivedAt", now()));
    }

    public void duplicate(long id, String sha256, long duplicateOf) {
        end(id, "duplicate", update -> update.bind("sha256", sha256).bind("duplicateOf", duplicateOf));
    }

    public void refused(long id, String english, String chinese) {
        end(id, "refused", update -> update.bind("refusal", english).bind("refusalZh", chinese));
    }

    /** The earlier deliveries of a source that were refused with the content of one, loaded as often; oldest first. */
    public List<Delivery> refusedBefore(Delivery delivery) {
        return jdbi.withHandle(handle -> query(handle, "refusedBefore")
                .bind("feed", delivery.feed())
                .bind("sha256", delivery.sha256())
                .bind("repetition", delivery.repetition())
                .bind("id", delivery.id())
                .mapTo(Delivery.class)
                .list());
    }

    /**
     * The earlier deliveries of a source that were refused with a content that it would load once more, oldest first;
     * none when another duplicate came after them.
     *
     * @param id of the delivery that turns out to be a duplicate
     */
    public List<Delivery> openRefusals(String feed, String sha256, long id) {
        return jdbi.withHandle(handle -> query(handle, "openRefusals")
                .bind("feed", feed)
                .bind("sha256", sha256)
                .bind("repetition", timesLoaded(feed, sha256) + 1)
                .bind("id", id)
                .mapTo(Delivery.class)
                .list());
    }

    public void done(long id, long rowsAccepted, long rowsRejected) {
        done(id, rowsAccepted, rowsRejected, null, null);
    }

    /**
     * Every row became a fact or a dead letter.
     *
     * @param definition the text of the one that it was read with; null when nobody knows
     * @param today which day it was in the district when it was read; null for that of receipt
     */
    public void done(long id, long rowsAccepted, long rowsRejected, String definition, LocalDate today) {
        end(id, "done", update -> update.bind("rowsAccepted", rowsAccepted)
                .bind("rowsRejected", rowsRejected)
                .bind("definition", definition)
                .bind("today", today));
    }

    public Optional<Delivery> find(long id) {
        return jdbi.withHandle(handle ->
                query(handle, "find").bind("id", id).mapTo(Delivery.class).findOne());
    }

    /**
     * The other delivery whose content this one brings once more without a change, if there is one. Of what the feed
     * loaded, in the order of the days described and then of receipt, a document of the same name and other content
     * between the two means that the source went back to what it said before: that is news. A moment of taking in a
     * name that an intake gave does not count as part of it.
     */
    public Optional<Long> loadedBefore(String feed, String sha256, long otherThan) {
        return jdbi.withHandle(handle -> query(handle, "loadedBefore")
                .bind("feed", feed)
                .bind("sha256", sha256)
                .bind("otherThan", otherThan)
                .bind("today", LocalDate.ofInstant(now(), Delivery.DISTRICT))
                .mapTo(Long.class)
                .findOne());
    }

    /** How often a content was loaded. */
    public int timesLoaded(String feed, String sha256) {
        return jdbi.withHandle(handle -> query(handle, "timesLoaded")
                .bind("feed", feed)
                .bind("sha256", sha256)
                .mapTo(Integer.class)
                .one());
    }

    /** The newest deliveries of all feeds, newest first. */
    public List<Delivery> newest(int limit) {
        return jdbi.withHandle(handle -> query(handle, "newest")
                .bind("limit", limit)
                .mapTo(Delivery.class)
                .list());
    }

    /**
     * The newest deliveries that were refused whole, newest first.
     *
     * @param feed null for those of all
     * @param delivery null for whichever
     * @param since when they were refused at the earliest; null for ever
     * @param all whether those count that were handed over once more
     */
    public List<Delivery> refusals(String feed, Long delivery, Instant since, boolean all, int limit) {
        return jdbi.withHandle(handle -> query(handle, "refusals")
                .bind("feed", feed)
                .bind("delivery", delivery)
                .bind("since", since)
                .bind("all", all)
                .bind("limit", limit)
                .mapTo(Delivery.class)
                .list());
    }

    /** The newest deliveries of one feed, newest first. */
    public List<Delivery> newest(String feed, int limit) {
        return jdbi.withHandle(handle -> query(handle, "newestOfFeed")
                .bind("feed", feed)
                .bind("limit", limit)
                .mapTo(Delivery.class)
                .list());
    }

    /**
     * What of a feed is data, oldest first; what was read again or replayed does not count as its own.
     *
     * @param delivery null for whichever
     * @param since when it was received at the earliest; null for ever
     */
    public List<Delivery> loaded(String feed, Long delivery, Instant since) {
        return jdbi.withHandle(handle -> query(handle, "loaded")
                .bind("feed", feed)
                .bind("delivery", delivery)
                .bind("since", since)
                .mapTo(Delivery.class)
                .list());
    }

    /** How what a delivery brought was read, by itself and by the reloads that are done, oldest first. */
    public List<PastReading> readings(long id) {
        return jdbi.withHandle(handle -> query(handle, "readings")
                .bind("id", id)
                .mapTo(PastReading.class)
                .list());
    }

    /** The reload of a delivery that is under way, if there is one. */
    public Optional<Long> reloading(long id) {
        return about(id, "reloading", Long.class);
    }

    /** The delivery that another one reads again; empty when that one does nothing of the kind. */
    public Optional<Long> reloadedBy(long id) {
        return about(id, "reloadedBy", Long.class);
    }

    private <T> Optional<T> about(long id, String statement, Class<T> type) {
        return jdbi.withHandle(
                handle -> query(handle, statement).bind("id", id).mapTo(type).findOne());
    }

    /** Deliveries that are claimed or received, oldest first. */
    public List<Delivery> unfinished() {
        return jdbi.withHandle(
                handle -> query(handle, "unfinished").mapTo(Delivery.class).list());
    }

    @Override
    public void close() {
        closing.run();
    }

    private void end(long id, String statement, Parameters parameters) {
        change(id, statement, update -> parameters.bind(update).bind("doneAt", now()));
    }

    private void change(long id, String statement, Parameters parameters) {
        int changed = jdbi.withHandle(handle -> parameters
                .bind(handle.createUpdate(sql(statement)))
                .bind("id", id)
                .execute());
        if (changed != 1) {
            throw new IllegalStateException("Cannot mark delivery %d as %s: it is %s"
                    .formatted(
                            id,
                            statement,
                            find(id).map(Delivery::state).map(Enum::name).orElse("unknown")));
        }
    }

    /** To the microsecond, as PostgreSQL and the wire keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Query query(Handle handle, String statement) {
        return handle.createQuery(sql(statement));
    }

    private static String sql(String statement) {
        return SQL.locate(Ledger.class, statement);
    }

    /**
     * A file that is about to be claimed.
     *
     * @param asOf the day the content is said to describe, whether or not that can be; may be null
     */
    public record Entry(String originalName, long sizeBytes, LocalDate asOf) {

        public Entry {
            requireNonNull(originalName, "originalName");
        }
    }

    private interface Parameters {
        Update bind(Update update);
    }
}

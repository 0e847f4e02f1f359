package org.taproot.pipelines.stack;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.lake.query.EnterpriseCriteria;
import org.taproot.lake.query.EnterpriseQuery;
import org.taproot.lake.query.LakeUnavailableException;
import org.taproot.lake.query.QueryEngine;
import org.taproot.lake.query.TrinoConnection;
import org.taproot.lake.query.VacancyCriteria;
import org.taproot.lake.query.VacancyQuery;

/**
 * Asks a fresh Trino server what officers will ask: the first query of its life takes seconds, the tenth a fraction of
 * one. One round belongs to the start, the others run beside the first visitors.
 */
final class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int ROUNDS = 10;

    private final QueryEngine engine;
    private final VacancyQuery vacancies;
    private final EnterpriseQuery enterprises;
    private final AtomicBoolean stopped = new AtomicBoolean();

    WarmUp(Ports ports) {
        engine = new QueryEngine(new TrinoConnection(Stack.trinoUrl(ports), "steward"));
        vacancies = new VacancyQuery(engine);
        enterprises = new EnterpriseQuery(engine);
    }

    void firstRound() {
        try {
            ask();
        } catch (LakeUnavailableException e) {
            LOG.warn("The first questions took too long; the first visitor will wait instead", e);
        }
    }

    private void ask() {
        vacancies.search(VacancyCriteria.vacant());
        enterprises.search(EnterpriseCriteria.all());
    }

    void otherRounds() {
        Thread thread = new Thread(this::rounds, "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void rounds() {
        try {
            for (int round = 0; round < ROUNDS && !stopped.get(); round++) {
                ask();
            }
        } catch (LakeUnavailableException | CancellationException e) {
            LOG.info("Warm-up ended early: Trino does not answer");
        }
    }

    void stop() {
        stopped.set(true);
        engine.close();
    }
}

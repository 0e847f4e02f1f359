package org.taproot.pipelines.district.life;

import org.taproot.pipelines.district.place.Elsewhere;

/** An intention to leave the district, from the decision to the exit or to its end. */
public final class Departure {

    static final int NEVER = Integer.MAX_VALUE;

    private final Enterprise enterprise;
    private final Form form;
    private final Cause cause;
    private final int decidedOn;
    private final boolean silent;
    private final Elsewhere destination;
    private final int movesOn;
    private final int refilesOn;
    private final int taxMovesOn;
    private final int fadesFrom;
    private final double rest;
    private int abandonedOn = NEVER;
    private boolean finished;

    /**
     * @param silent whether nobody notices anything before the exit
     * @param movesOn the day people and work move
     * @param refilesOn the day the registered address moves, or {@link #NEVER}
     * @param taxMovesOn the day the tax place moves, or {@link #NEVER}
     * @param fadesFrom the day from which there is less and less of it here
     * @param rest the share that stays, from 0 to 1
     */
    Departure(
            Enterprise enterprise,
            Form form,
            Cause cause,
            int decidedOn,
            boolean silent,
            Elsewhere destination,
            int movesOn,
            int refilesOn,
            int taxMovesOn,
            int fadesFrom,
            double rest) {
        this.enterprise = enterprise;
        this.form = form;
        this.cause = cause;
        this.decidedOn = decidedOn;
        this.silent = silent;
        this.destination = destination;
        this.movesOn = movesOn;
        this.refilesOn = refilesOn;
        this.taxMovesOn = taxMovesOn;
        this.fadesFrom = fadesFrom;
        this.rest = rest;
    }

    public Enterprise enterprise() {
        return enterprise;
    }

    public Form form() {
        return form;
    }

    public Cause cause() {
        return cause;
    }

    public int decidedOn() {
        return decidedOn;
    }

    public boolean isSilent() {
        return silent;
    }

    public Elsewhere destination() {
        return destination;
    }

    public int movesOn() {
        return movesOn;
    }

    public int refilesOn() {
        return refilesOn;
    }

    public int taxMovesOn() {
        return taxMovesOn;
    }

    /** The first day on which anything of it has left: people, registered address or tax place. */
    public int exitsOn() {
        return Math.min(movesOn, Math.min(refilesOn, taxMovesOn));
    }

    int lastsUntil() {
        int last = movesOn;
        last = refilesOn == NEVER ? last : Math.max(last, refilesOn);
        return taxMovesOn == NEVER ? last : Math.max(last, taxMovesOn);
    }

    double rest() {
        return rest;
    }

    boolean isGoingOn(int day) {
        return day < abandonedOn && !finished;
    }

    void finish() {
        finished = true;
    }

    void abandon(int day) {
        abandonedOn = day;
    }

    /** The share of the firm that is still here, from 0 to 1. */
    double presence(int day) {
        if (day >= abandonedOn || day <= fadesFrom) {
            return 1;
        }
        if (day >= movesOn) {
            return rest;
        }
        return 1 - (1 - rest) * (day - fadesFrom) / (movesOn - fadesFrom);
    }

    /** What leaves. */
    public enum Form {
        /** 整体外迁: all of it, with registration and tax. */
        WHOLE,
        /** 部分外迁: part of its people and space. */
        PARTIAL,
        /** 隐性外迁: work and tax go, the registration stays. */
        HIDDEN
    }

    /** Why. */
    public enum Cause {
        OUTGROWN,
        RENT,
        OFFER,
        SERVICE,
        MERGER,
        COST,
        SUPPORT_ENDED,
        CLUSTER
    }
}

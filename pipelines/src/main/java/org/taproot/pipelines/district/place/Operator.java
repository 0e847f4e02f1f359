package org.taproot.pipelines.district.place;

import java.util.ArrayList;
import java.util.List;

/** Who runs buildings or parks, and reports on their units once a week in a layout of its own. */
public final class Operator {

    private final int number;
    private final String name;
    private final Layout layout;
    private final List<Carrier> carriers = new ArrayList<>();

    Operator(int number, String name, Layout layout) {
        this.number = number;
        this.name = name;
        this.layout = layout;
    }

    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    public Layout layout() {
        return layout;
    }

    public List<Carrier> carriers() {
        return carriers;
    }

    /** How it writes its report. */
    public enum Layout {
        /** One table, rent by square metre and day. */
        RENT_ROLL,
        /** The form of a group: merged titles and building names, rent by unit and month. */
        GROUP_FORM,
        /** The ledger of a park: the lease term in one cell, rent by square metre and month. */
        PARK_LEDGER,
        /** A CSV in GB18030 from a property system. */
        SYSTEM_CSV,
        /** The rent roll as an attachment of a mail. */
        MAILED
    }
}

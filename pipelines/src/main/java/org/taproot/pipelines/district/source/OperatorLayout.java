package org.taproot.pipelines.district.source;

import java.io.IOException;
import org.taproot.pipelines.district.place.Operator;

/** A shape in which operators report. */
interface OperatorLayout {

    /** The folder in which the reports of such operators arrive. */
    default String folder() {
        return "operators";
    }

    /** Of the file, with its extension. */
    String name(OperatorReport report);

    /** Writes the report and closes the stream. */
    void write(OperatorReport report, Parcel out) throws IOException;

    static OperatorLayout of(Operator operator) {
        return switch (operator.layout()) {
            case RENT_ROLL -> new RentRollLayout();
            case GROUP_FORM -> new GroupFormLayout();
            case PARK_LEDGER -> new ParkLedgerLayout();
            case SYSTEM_CSV -> new SystemCsvLayout();
            case MAILED -> new MailedLayout();
        };
    }
}

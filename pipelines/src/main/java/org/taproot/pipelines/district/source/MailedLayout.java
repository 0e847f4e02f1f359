package org.taproot.pipelines.district.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A mail with the rent roll as its attachment. */
final class MailedLayout implements OperatorLayout {

    private final RentRollLayout rentRoll = new RentRollLayout();

    @Override
    public String folder() {
        return "mail";
    }

    @Override
    public String name(OperatorReport report) {
        return "%s-%s%s.eml".formatted(Period.day(report.day()), report.sender(), report.suffix());
    }

    @Override
    public void write(OperatorReport report, Parcel out) throws IOException {
        ByteArrayOutputStream attachment = new ByteArrayOutputStream();
        rentRoll.write(report, new Parcel(attachment));
        String operator = report.operator().name();
        String correction = report.suffix().isEmpty() ? "" : "【更正】";
        MailMessage message = new MailMessage(
                report.sender(),
                operator,
                "%s%s租控表（%s）".formatted(correction, operator, report.dayInWords()),
                "您好：\r\n\r\n附件为截至%s的租控表，请查收。\r\n\r\n%s\r\n".formatted(report.dayInWords(), operator),
                rentRoll.name(report),
                report.sentOn());
        out.counts(report.lines().size());
        message.write(attachment.toByteArray(), out);
    }
}

package org.taproot.connectors.intake.mail;

import jakarta.mail.Address;
import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.taproot.connectors.intake.Document;
import org.taproot.connectors.intake.Handover;
import org.taproot.connectors.intake.Intake;
import org.taproot.connectors.intake.IntakeContext;
import org.taproot.connectors.intake.remote.Copying;
import org.taproot.connectors.intake.remote.Origins;
import org.taproot.connectors.intake.remote.RemoteName;
import org.taproot.connectors.intake.remote.TooLarge;
import org.taproot.connectors.intake.remote.Watch;

/**
 * Fetches mails that did not come before, each whole, as it was sent. Nothing changes at the server, not even whether a
 * mail counts as read. The list of senders keeps noise out; it proves nothing, since anybody can write any sender.
 */
final class ImapIntake implements Intake {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int TOGETHER = 100;

    private final ImapSettings settings;
    private final IntakeContext context;
    private final Origins origins = new Origins();
    private final TooLarge tooLarge = new TooLarge();
    private Set<String> unwanted = new HashSet<>();

    ImapIntake(ImapSettings settings, IntakeContext context) {
        this.settings = settings;
        this.context = context;
    }

    @Override
    public void look(Handover handover) throws IOException {
        try (Watch watch = new Watch(settings.place(), settings.limits())) {
            try (ImapConnection connection = ImapConnection.open(settings, context, watch)) {
                fetch(connection.folder(), handover, watch);
            } catch (MessagingException | IOException | RuntimeException e) {
                throw watch.explain(e);
            }
        }
        tooLarge.raise(settings.limits().document());
    }

    private void fetch(IMAPFolder folder, Handover handover, Watch watch) throws MessagingException, IOException {
        List<Mail> fresh = fresh(folder, handover, watch);
        int taken = 0;
        for (int from = 0; from < fresh.size(); from += TOGETHER) {
            List<Mail> together = fresh.subList(from, Math.min(from + TOGETHER, fresh.size()));
            describe(folder, together);
            watch.heard();
            for (Mail mail : together) {
                if (taken == settings.limits().documents() || !watch.hasTime()) {
                    return;
                }
                if (fetch(mail, handover, watch)) {
                    taken++;
                }
            }
        }
    }

    /** Oldest first. A mail that was moved away meanwhile is no failure. */
    private List<Mail> fresh(IMAPFolder folder, Handover handover, Watch watch) throws MessagingException {
        Date since = Date.from(context.clock().instant().minus(Duration.ofDays(settings.days())));
        Message[] found = folder.search(new ReceivedDateTerm(ComparisonTerm.GE, since));
        watch.heard();
        FetchProfile numbers = new FetchProfile();
        numbers.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(found, numbers);
        watch.heard();
        origins.begin();
        Set<String> stillUnwanted = new HashSet<>();
        List<Mail> fresh = new ArrayList<>();
        for (Message each : found) {
            Mail mail = new Mail(folder.getUIDValidity(), folder.getUID(each), (IMAPMessage) each);
            if (unwanted.contains(mail.origin())) {
                stillUnwanted.add(mail.origin());
            } else if (mail.number() > 0 && !origins.isKnown(mail.origin(), handover)) {
                fresh.add(mail);
            }
        }
        unwanted = stillUnwanted;
        fresh.sort(Comparator.comparingLong(Mail::number));
        return fresh;
    }

    private static void describe(IMAPFolder folder, List<Mail> mails) throws MessagingException {
        FetchProfile profile = new FetchProfile();
        profile.add(FetchProfile.Item.ENVELOPE);
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(mails.stream().map(Mail::message).toArray(Message[]::new), profile);
    }

    private boolean fetch(Mail mail, Handover handover, Watch watch) throws MessagingException, IOException {
        try {
            if (!isWanted(mail.message())) {
                unwanted.add(mail.origin());
                return false;
            }
            if (mail.message().getSizeLong() > settings.limits().document()) {
                tooLarge.add(mail.origin(), mail.name());
                return false;
            }
            take(mail, handover, watch);
            return true;
        } catch (MessageRemovedException e) {
            return false;
        }
    }

    private void take(Mail mail, Handover handover, Watch watch) throws MessagingException, IOException {
        Path staged = handover.stage();
        mail.message().setPeek(true);
        try (InputStream from = mail.message().getMimeStream()) {
            Copying.copy(from, staged, mail.name(), settings.limits().document(), watch);
            watch.take(handover, staged, Document.of(mail.name(), mail.origin()));
        } finally {
            Copying.discard(staged);
        }
    }

    private boolean isWanted(Message message) throws MessagingException {
        String subject = message.getSubject();
        return settings.wants(subject == null ? "" : subject)
                && (settings.senders().isEmpty() || isFromAllowed(message));
    }

    private boolean isFromAllowed(Message message) throws MessagingException {
        try {
            Address[] from = message.getFrom();
            return from != null
                    && from.length > 0
                    && Arrays.stream(from)
                            .allMatch(each -> each instanceof InternetAddress address
                                    && address.getAddress() != null
                                    && settings.allows(address.getAddress()));
        } catch (AddressException e) {
            return false;
        }
    }

    /** One in the folder. The numbers hold as long as the server keeps the validity. */
    private record Mail(long validity, long number, IMAPMessage message) {

        String origin() {
            return validity + "/" + number;
        }

        String name() throws MessagingException {
            String subject = message.getSubject();
            Date date = message.getReceivedDate();
            return RemoteName.harmless(subject == null || subject.isBlank() ? "(no subject)" : subject)
                    + (date == null ? "" : " " + MINUTE.format(date.toInstant()));
        }
    }
}

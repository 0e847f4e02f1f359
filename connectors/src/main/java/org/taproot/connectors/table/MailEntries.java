package org.taproot.connectors.table;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;

/** The files attached to a mail; what it says itself is nobody's table. */
final class MailEntries implements Entries {

    private static final int MOST_PARTS = 1_000;
    private static final int DEEPEST = 10;

    private final SharedFileInputStream in;
    private final List<Part> attachments = new ArrayList<>();
    private final Iterator<Part> rest;
    private int parts;
    private Part attachment;

    MailEntries(Path file) throws IOException {
        in = new SharedFileInputStream(file.toFile());
        try {
            collect(new MimeMessage(Session.getInstance(new Properties()), in), 0);
        } catch (MessagingException e) {
            in.close();
            throw unreadable(e);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
        rest = attachments.iterator();
    }

    private void collect(Part part, int depth) throws MessagingException, IOException {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            throw new RefusedException(
                    "Invalid mail: expected at most %d parts, %d deep. Send the files in a simpler mail."
                            .formatted(MOST_PARTS, DEEPEST),
                    "邮件结构过于复杂（最多 %d 个部分、%d 层）。请用简单邮件重新发送。".formatted(MOST_PARTS, DEEPEST));
        }
        if (part.isMimeType("multipart/*")) {
            collect((Multipart) part.getContent(), depth);
        } else if (part.getFileName() != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            attachments.add(part);
        }
    }

    private void collect(Multipart multipart, int depth) throws MessagingException, IOException {
        for (int i = 0; i < multipart.getCount(); i++) {
            BodyPart part = multipart.getBodyPart(i);
            collect(part, depth + 1);
        }
        if (multipart instanceof MimeMultipart whole && !whole.isComplete()) {
            throw new RefusedException(
                    "Invalid mail: the line that ends its parts is missing; the file looks cut. Deliver the whole mail again.",
                    "邮件缺少结尾分隔行，文件可能不完整。请重新提交完整邮件。");
        }
    }

    @Override
    public boolean next() {
        attachment = rest.hasNext() ? rest.next() : null;
        return attachment != null;
    }

    @Override
    public String name() {
        try {
            String name = attachment.getFileName();
            return name == null ? "?" : MimeUtility.decodeText(name);
        } catch (MessagingException | IOException e) {
            // it is only shown
            return "?";
        }
    }

    @Override
    public InputStream open() throws IOException {
        try {
            return attachment.getInputStream();
        } catch (MessagingException e) {
            throw unreadable(e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static RefusedException unreadable(MessagingException failure) {
        return new RefusedException(
                "Invalid mail: %s. Deliver the files by themselves.".formatted(failure.getMessage()),
                "邮件无法解析（%s），应为格式正确的邮件。请直接提交附件文件。".formatted(failure.getMessage()));
    }
}

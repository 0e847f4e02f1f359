package org.taproot.connectors.intake.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.taproot.connectors.intake.Document;
import org.taproot.connectors.intake.Handover;
import org.taproot.connectors.intake.Subject;

/**
 * One look at a source: page after page to the last one. A page is handed over when the next one is there, as only then
 * is known whether the listing goes on; so a stop in the middle repeats one page at most, and loses none. The next look
 * goes on where one was stopped, but only once: when nothing is to be had there, the listing is not what it was, and the
 * one after that begins at the beginning. What it takes a second time is known by its content.
 */
final class Look {

    private final HttpSettings settings;
    private final Subject listing;
    private final Requests requests;
    private final Handover handover;
    private final Position from;
    private final Set<String> places = new HashSet<>();
    private final Set<String> contents = new HashSet<>();
    /** Files that nobody has taken: two at most, as a page waits for the next one. */
    private final Set<Path> staged = new HashSet<>();

    /** The SHA-256 of the pages of the last look that came to its end, and of this one, by their places. */
    private final Map<String, String> before;

    private final Map<String, String> now = new HashMap<>();
    private String largest;
    /** Whether the position is elsewhere than at the beginning, where the last page has to bring it back to. */
    private boolean moved;

    private final String stored;
    private boolean took;
    /** The page that waits for the next one, and its place. */
    private Page held;

    private String heldAt;
    private long pages;

    /** @param deadEnd where the look before began and got nowhere; null when it did not */
    Look(
            HttpSettings settings,
            Subject listing,
            Requests requests,
            Handover handover,
            Map<String, String> before,
            String deadEnd) {
        this.settings = settings;
        this.listing = listing;
        this.requests = requests;
        this.handover = handover;
        this.before = before;
        Position position =
                Position.of(handover.position(), listing, settings.paging().name());
        this.stored = position.at();
        this.from = stored != null && stored.equals(deadEnd) ? position.fromTheBeginning() : position;
        this.moved = stored != null;
        this.largest = from.largest() == null ? from.since() : from.largest();
    }

    /** The SHA-256 of its pages by their places. */
    Map<String, String> run() throws IOException {
        try {
            list();
            return now;
        } finally {
            discard();
        }
    }

    /** The place that the next look is not to begin at; null when it may begin wherever it is led. */
    String deadEnd() {
        return took || settings.keepPosition() ? null : stored;
    }

    private void list() throws IOException {
        String place = from.at();
        places.add(place);
        boolean more = true;
        while (more) {
            URI address = settings.address(from, place);
            Page page = fetch(address, place);
            if (page.facts().empty()) {
                handOverLast(endAt(place, null));
                return;
            }
            checkNew(address, page);
            String next = next(address, place, page);
            checkNewPlace(address, next);
            handOver(middle(place));
            largest = Watermark.larger(largest, page.facts().largest());
            hold(page, place);
            more = next != null;
            place = more ? next : place;
        }
        handOverLast(endAt(place, held));
    }

    private Page fetch(URI address, String place) throws IOException {
        if (pages++ == settings.mostPages()) {
            throw Refusals.loops(
                    settings.url(),
                    "there are more than %d pages; expected no more than most-pages".formatted(settings.mostPages()),
                    "页数超过上限 %d，应不超过 most-pages".formatted(settings.mostPages()));
        }
        try {
            return requests.get(address, stage());
        } catch (IOException e) {
            handOver(middle(place));
            throw e;
        }
    }

    private String next(URI address, String place, Page page) throws IOException {
        try {
            return settings.paging().next(address, place, page);
        } catch (IOException e) {
            handOver(middle(place));
            throw e;
        }
    }

    private void checkNew(URI address, Page page) throws IOException {
        if (!contents.add(page.sha256())) {
            throw Refusals.loops(
                    address,
                    "it sent the same page again; if it does so after the last page, set paging: page: pages",
                    "重复返回同一页，应为新的页；如果是末页之后重复，请设置 paging: page: pages");
        }
    }

    private void checkNewPlace(URI address, String next) throws IOException {
        if (next != null && !places.add(next)) {
            throw Refusals.loops(address, "it leads back to a page that was read before", "下一页指回已读过的页，应指向新的页");
        }
    }

    /** A page that was taken at the end of the look before, and is the same still, is not new. */
    private void hold(Page page, String place) throws IOException {
        if (pages == 1 && page.sha256().equals(from.seen())) {
            discard();
        } else {
            held = page;
            heldAt = place;
        }
        now.put(place, page.sha256());
    }

    private Path stage() {
        Path file = handover.stage();
        staged.add(file);
        return file;
    }

    /** Leaves nothing behind of pages that nobody takes, or a source that always fails would fill the disk. */
    private void discard() throws IOException {
        for (Path each : staged) {
            Files.deleteIfExists(each);
        }
        staged.clear();
    }

    /** A page in the middle that is what it was at the last look is not new. */
    private void handOver(Position position) throws IOException {
        if (held != null && !settings.keepPosition() && held.sha256().equals(before.get(heldAt))) {
            Files.deleteIfExists(held.file());
            staged.remove(held.file());
            held = null;
        }
        take(position);
    }

    /** Not new either, unless the next look would begin in the middle without it. */
    private void handOverLast(Position position) throws IOException {
        if (moved) {
            take(position);
        } else {
            handOver(position);
        }
    }

    private void take(Position position) throws IOException {
        if (held != null) {
            Page page = held;
            held = null;
            moved = true;
            took = true;
            handover.take(page.file(), Document.until(name(), position.text()));
            staged.remove(page.file());
        }
    }

    private String name() {
        String path = settings.url().getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        String name = last.isEmpty() ? settings.url().getHost() : last;
        return heldAt == null ? name : "%s (%s)".formatted(name, heldAt);
    }

    private Position middle(String place) {
        return new Position(listing.fingerprint(), settings.paging().name(), place, null, from.since(), largest);
    }

    /** Where the next look begins: where this one ended, or at the beginning. */
    private Position endAt(String place, Page last) {
        boolean whole = pages == 1 && place == null;
        boolean comparable = last != null && (settings.keepPosition() || whole);
        return new Position(
                listing.fingerprint(),
                settings.paging().name(),
                settings.keepPosition() ? place : null,
                comparable ? last.sha256() : null,
                largest,
                null);
    }
}

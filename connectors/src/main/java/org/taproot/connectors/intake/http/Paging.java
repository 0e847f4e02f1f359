package org.taproot.connectors.intake.http;

import com.fasterxml.jackson.core.JsonPointer;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** How one page leads to the next. A place is what tells a page from the others; the first page has none, null. */
sealed interface Paging {

    /** As in the settings; a place means nothing to another kind of paging. */
    String name();

    /** Parameters that this adds to the query. */
    List<String> parameters();

    /** The address of the page at a place. */
    URI address(URI url, String place);

    /** The place of the next page, null after the last one. */
    String next(URI address, String place, Page page) throws IOException;

    /** Where in the JSON of a page this finds what it needs, null when nowhere. */
    default JsonPointer pointer() {
        return null;
    }

    /** Everything comes at once. */
    record None() implements Paging {

        @Override
        public String name() {
            return "none";
        }

        @Override
        public List<String> parameters() {
            return List.of();
        }

        @Override
        public URI address(URI url, String place) {
            return url;
        }

        @Override
        public String next(URI address, String place, Page page) {
            return null;
        }
    }

    /** A page names the value of a parameter that leads to the next one. */
    record Cursor(String parameter, JsonPointer pointer) implements Paging {

        @Override
        public String name() {
            return "cursor";
        }

        @Override
        public List<String> parameters() {
            return List.of(parameter);
        }

        @Override
        public URI address(URI url, String place) {
            return place == null ? url : Query.with(url, parameter, place);
        }

        @Override
        public String next(URI address, String place, Page page) {
            String next = page.facts().pointed();
            return next == null || next.isEmpty() ? null : next;
        }
    }

    /** Pages have numbers; there are no more after an empty one, or after as many as a page says there are. */
    record Numbered(String parameter, long first, String sizeParameter, long size, JsonPointer pointer)
            implements Paging {

        @Override
        public String name() {
            return "page";
        }

        @Override
        public List<String> parameters() {
            return sizeParameter == null ? List.of(parameter) : List.of(parameter, sizeParameter);
        }

        @Override
        public URI address(URI url, String place) {
            URI numbered = Query.with(url, parameter, String.valueOf(number(place)));
            return sizeParameter == null ? numbered : Query.with(numbered, sizeParameter, String.valueOf(size));
        }

        @Override
        public String next(URI address, String place, Page page) throws IOException {
            return pointer != null && number(place) - first + 1 >= pages(address, page)
                    ? null
                    : String.valueOf(number(place) + 1);
        }

        private long pages(URI address, Page page) throws IOException {
            String text = page.facts().pointed();
            if (text == null || !text.matches("[0-9]{1,9}")) {
                throw Refusals.invalid(
                        address,
                        "it has no number of pages at pages: %s".formatted(pointer),
                        "在 pages：%s 处没有总页数，应为整数".formatted(pointer));
            }
            return Long.parseLong(text);
        }

        private long number(String place) {
            return place == null ? first : Long.parseLong(place);
        }
    }

    /** A page names the address of the next one, in the header {@code Link} or in its JSON; never at another host. */
    record Link(JsonPointer pointer) implements Paging {

        @Override
        public String name() {
            return "link";
        }

        @Override
        public List<String> parameters() {
            return List.of();
        }

        @Override
        public URI address(URI url, String place) {
            return place == null ? url : url.resolve(place);
        }

        @Override
        public String next(URI address, String place, Page page) throws IOException {
            String link = pointer == null ? page.link() : page.facts().pointed();
            if (link == null || link.isEmpty()) {
                return null;
            }
            URI next = resolve(address, link);
            String query = next.getRawQuery() == null ? "" : "?" + next.getRawQuery();
            return next.getRawPath() + query;
        }

        private static URI resolve(URI address, String link) throws IOException {
            URI next;
            try {
                next = address.resolve(link);
            } catch (IllegalArgumentException e) {
                throw Refusals.invalid(address, "its link to the next page is no address", "下一页的链接不是有效地址，应为同一主机上的地址");
            }
            if (!address.getScheme().equals(next.getScheme())
                    || !address.getAuthority().equals(next.getAuthority())
                    || !next.getRawPath().startsWith("/")) {
                throw Refusals.invalid(
                        address,
                        "its next page is at %s; expected the same host".formatted(Refusals.shown(next)),
                        "下一页位于 %s，应位于同一主机".formatted(Refusals.shown(next)));
            }
            return next;
        }
    }
}

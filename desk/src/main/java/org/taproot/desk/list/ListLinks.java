package org.taproot.desk.list;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/**
 * The addresses of a list in other orders and of its other pages, with its conditions kept.
 *
 * @param conditions in the order of the form; those without a value are left out
 * @param sort the present order
 */
public record ListLinks(String path, List<Condition> conditions, Enum<?> sort, boolean descending) {

    private static final String DESCENDING = "desc";

    public ListLinks {
        requireNonNull(path, "path");
        requireNonNull(sort, "sort");
        conditions = conditions.stream().filter(Condition::isSet).toList();
    }

    /** Sorted by this column; the other way round when it is the present order. */
    public String sortedBy(String column) {
        return address(path, conditions, column, column.equals(sort.name()) && !descending);
    }

    public String page(int number) {
        Stream<Condition> more = Stream.of(new Condition("page", Integer.toString(number)));
        return address(path, Stream.concat(conditions.stream(), more).toList(), sort.name(), descending);
    }

    /**
     * Where this page asks whether its rows are out of date.
     *
     * @param seen the changes behind them
     */
    public String news(int number, long seen) {
        Stream<Condition> more =
                Stream.of(new Condition("page", Integer.toString(number)), new Condition("seen", Long.toString(seen)));
        return address(path + "/news", Stream.concat(conditions.stream(), more).toList(), sort.name(), descending);
    }

    /** The same rows elsewhere, for instance as a file. */
    public String at(String otherPath) {
        return address(otherPath, conditions, sort.name(), descending);
    }

    /** The same list with one condition replaced. */
    public String with(String name, String value) {
        Stream<Condition> others = conditions.stream().filter(other -> !other.name.equals(name));
        return address(
                path,
                Stream.concat(others, Stream.of(new Condition(name, value))).toList(),
                sort.name(),
                descending);
    }

    /** For {@code aria-sort}. */
    public String direction(String column) {
        if (!column.equals(sort.name())) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }

    /** Whether the value of {@code order} asks for the descending order. */
    public static boolean isDescending(String order) {
        return DESCENDING.equals(order);
    }

    private static String address(String path, List<Condition> conditions, String column, boolean down) {
        Stream<Condition> order = Stream.of(
                new Condition("sort", column.toLowerCase(Locale.ROOT)),
                new Condition("order", down ? DESCENDING : null));
        return Stream.concat(conditions.stream(), order)
                .filter(Condition::isSet)
                .map(Condition::encoded)
                .collect(Collectors.joining("&", path + "?", ""));
    }

    /** One parameter of the address. */
    public record Condition(String name, String value) {

        private boolean isSet() {
            return value != null && !value.isBlank();
        }

        private String encoded() {
            return name + "=" + UriUtils.encode(value.strip(), "UTF-8");
        }
    }
}

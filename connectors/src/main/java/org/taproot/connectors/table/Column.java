package org.taproot.connectors.table;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A column that a feed knows.
 *
 * @param name in the glossary's words
 * @param titles what its header may also be called
 * @param units what may stand in brackets after the title; anything when empty
 */
public record Column(String name, List<String> titles, List<String> units) {

    public Column {
        requireNonNull(name, "name");
        titles = titles.stream().map(title -> Title.of(title).name()).toList();
        units = units.stream().map(Title::unit).toList();
    }

    public static Column named(String name, String... titles) {
        return new Column(name, List.of(titles), List.of());
    }

    public Column in(String... allowed) {
        return new Column(name, titles, List.of(allowed));
    }

    boolean isCalled(Title title) {
        return name.equals(title.name()) || titles.contains(title.name());
    }

    boolean allows(Title title) {
        return units.isEmpty() || title.unit().isEmpty() || units.contains(title.unit());
    }

    /** For messages: {@code 楼宇/building}. */
    String shown() {
        return titles.isEmpty() ? name : titles.get(0) + "/" + name;
    }
}

package org.taproot.lake.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taproot.lake.table.HubTables;
import org.taproot.lake.table.HubViews;

/**
 * Which tables of the hub a statement reads. Every word counts that is the name of a table or a view, so that none is
 * missed; a column of the same name makes an answer depend on one table more, which is safe.
 */
final class TablesRead {

    private static final Pattern NO_NAME = Pattern.compile("--.*|'[^'\n]*'");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Map<String, Set<String>> KNOWN = new ConcurrentHashMap<>();
    /** Each name with the statement of the view, empty for a table. */
    private static final Map<String, String> NAMES = names();

    private TablesRead() {}

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        HubTables.all().forEach(table -> names.put(table.name(), ""));
        HubViews.all().forEach(view -> names.put(view.name(), view.sql()));
        return Map.copyOf(names);
    }

    /** @throws IllegalArgumentException when it reads none: its answer would be kept for ever */
    static Set<String> by(String sql) {
        return KNOWN.computeIfAbsent(sql, TablesRead::find);
    }

    private static Set<String> find(String sql) {
        Set<String> found = new HashSet<>();
        collect(sql, found);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("Invalid statement: expected one that reads a table of the hub: " + sql);
        }
        return Set.copyOf(found);
    }

    private static void collect(String sql, Set<String> found) {
        Matcher word = WORD.matcher(NO_NAME.matcher(sql).replaceAll(""));
        while (word.find()) {
            String below = NAMES.get(word.group());
            if (below != null && found.add(word.group())) {
                collect(below, found);
            }
        }
    }
}

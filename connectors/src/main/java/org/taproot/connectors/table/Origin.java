package org.taproot.connectors.table;

/**
 * Where rows come from.
 *
 * @param part counted from 0
 * @param name of the part, empty when the file is one table
 * @param word what a row is called in it
 */
record Origin(int part, String name, String word) {

    String place(long number) {
        return (name.isEmpty() ? "" : name + " ") + word + " " + number;
    }

    /** A place as a Chinese sentence names it. */
    static String chinese(String place) {
        return place.replaceFirst("a line after line (\\d+)$", "第 $1 行之后")
                .replaceFirst("(?:line|row) (\\d+)$", "第 $1 行")
                .replaceFirst("record (\\d+)$", "第 $1 条记录");
    }
}

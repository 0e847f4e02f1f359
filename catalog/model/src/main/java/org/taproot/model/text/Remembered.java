package org.taproot.model.text;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/**
 * What was made of texts that come again and again, as in the columns of a register. It never holds more than so many
 * of them: a new one takes the place of another. Safe for several threads, which find what others left.
 *
 * @param <V> immutable; made of the text alone
 */
public final class Remembered<V> {

    /** A power of two. */
    private static final int MOST = 4_096;

    /** What is longer hardly comes again, and would take room. */
    private static final int LONGEST = 64;

    private final Function<String, V> made;

    // Without a lock: an entry never changes, and whoever does not see it makes it anew.
    private final Entry<?>[] entries = new Entry<?>[MOST];

    /** @param made gives the same for the same text, whenever it is asked */
    public Remembered(Function<String, V> made) {
        this.made = requireNonNull(made, "made");
    }

    /** What is made of the text; null where nothing is. */
    @SuppressWarnings("unchecked") // only entries of this kind are put there
    public V of(String text) {
        if (text.length() > LONGEST) {
            return made.apply(text);
        }
        int hash = text.hashCode();
        int place = (hash ^ (hash >>> 15)) & (MOST - 1);
        Entry<?> entry = entries[place];
        if (entry == null || !entry.text.equals(text)) {
            entry = new Entry<>(text, made.apply(text));
            entries[place] = entry;
        }
        return (V) entry.value;
    }

    private record Entry<V>(String text, V value) {}
}

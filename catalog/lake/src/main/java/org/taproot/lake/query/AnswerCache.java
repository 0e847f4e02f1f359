package org.taproot.lake.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers with the state of the tables they were read from. Holds so many rows; what was not asked for longest goes first. */
final class AnswerCache {

    /** One answer alone may not push out all others. */
    private static final int LARGEST_SHARE = 4;

    private final long mostRows;
    private final Map<Question, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long rows;

    AnswerCache(long mostRows) {
        this.mostRows = mostRows;
    }

    private record Kept(Map<String, String> versions, Object answer, long rows) {}

    /** The answer, unless a table has moved since. */
    synchronized Optional<Object> find(Question question, Map<String, String> versions) {
        Kept found = kept.get(question);
        return found != null && found.versions.equals(versions) ? Optional.of(found.answer) : Optional.empty();
    }

    /** @param answerRows how many rows the answer holds; each counts, and so does the answer itself */
    synchronized void keep(Question question, Map<String, String> versions, Object answer, long answerRows) {
        remove(question);
        if (answerRows > mostRows / LARGEST_SHARE) {
            return;
        }
        kept.put(question, new Kept(versions, answer, answerRows + 1));
        rows += answerRows + 1;
        while (rows > mostRows) {
            remove(kept.keySet().iterator().next());
        }
    }

    private void remove(Question question) {
        Kept removed = kept.remove(question);
        rows -= removed == null ? 0 : removed.rows;
    }

    synchronized long rows() {
        return rows;
    }
}

package org.taproot.connectors.intake.remote;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.taproot.connectors.intake.IntakeRefusedException;
import org.taproot.model.fact.RejectReason;

/**
 * What a source offers that is too large to be fetched. People are told of each once while the hub runs, after everything
 * else of that look was handed over: what is too large stays at the source, and must not keep the rest from coming.
 */
public final class TooLarge {

    private static final int REMEMBERED = 10_000;

    private final Set<String> told = Collections.newSetFromMap(new Latest());
    private final List<String> names = new ArrayList<>();

    public void add(String origin, String name) {
        if (told.add(origin)) {
            names.add(name);
        }
    }

    /** Whether it was told before. */
    public boolean contains(String origin) {
        return told.contains(origin);
    }

    /** Fails when there is something new to tell. */
    public void raise(long most) throws IntakeRefusedException {
        if (names.isEmpty()) {
            return;
        }
        String list = String.join(", ", names.subList(0, Math.min(5, names.size())))
                + (names.size() > 5 ? " (%d)".formatted(names.size()) : "");
        names.clear();
        throw refusal(list, most);
    }

    static IntakeRefusedException refusal(String names, long most) {
        return new IntakeRefusedException(
                RejectReason.TOO_LARGE,
                "Cannot fetch %s: expected at most %d bytes".formatted(names, most),
                "无法获取 %s：超过 %d 字节的上限".formatted(names, most));
    }

    private static final class Latest extends LinkedHashMap<String, Boolean> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }
}

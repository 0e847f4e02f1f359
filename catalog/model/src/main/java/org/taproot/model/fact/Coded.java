package org.taproot.model.fact;

import java.util.HashMap;
import java.util.Map;

/** A code of the vocabulary: an enum whose constants have a Chinese label. */
public interface Coded {

    /** As it is stored. */
    String name();

    /** As people write and read it; what stands on both sides of a slash means the same. */
    String zh();

    /**
     * The codes by what stands for them: their name, their label, and each part of it between slashes. Where a text stands
     * for several, it means the first.
     *
     * @param codes an enum
     */
    static Map<String, Coded> byText(Class<? extends Coded> codes) {
        Map<String, Coded> byText = new HashMap<>();
        for (Coded code : codes.getEnumConstants()) {
            byText.putIfAbsent(code.name(), code);
            byText.putIfAbsent(code.zh(), code);
            for (String part : code.zh().split("/", -1)) {
                byText.putIfAbsent(part, code);
            }
        }
        return Map.copyOf(byText);
    }
}

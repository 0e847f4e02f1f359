package org.taproot.pipelines.command;

import java.util.Map;
import org.taproot.model.fact.FactKind;
import org.taproot.model.vocabulary.FactKinds;

/** What people call the kinds of fact. */
final class Facts {

    /** These have no kind of their own. */
    private static final Map<String, String> MERGED =
            Map.of("enterprise-reported", "企业 / enterprises", "unit-reported", "单元 / units of space");

    private Facts() {}

    static String label(String fact) {
        String merged = MERGED.get(fact);
        if (merged != null) {
            return merged;
        }
        FactKind<?> kind = FactKinds.named(fact);
        return kind.zh() + " / " + kind.en();
    }
}

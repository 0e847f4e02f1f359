package org.taproot.desk.page;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ui.Model;
import org.taproot.lake.query.LakeUnavailableException;

/** Puts what the lake answers on a page; the page opens without it when the lake is unavailable, and says so. */
public final class LakeAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(LakeAnswer.class);

    private LakeAnswer() {}

    public static void show(Model model, String name, Supplier<?> question) {
        try {
            model.addAttribute(name, question.get());
        } catch (LakeUnavailableException e) {
            LOG.warn("Cannot fill {}: no answer from the query engine since {}", name, e.since());
            LOG.debug("Cannot fill {}", name, e);
            model.addAttribute("unavailableSince", e.since());
        }
    }
}

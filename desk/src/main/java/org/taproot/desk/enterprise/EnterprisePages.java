package org.taproot.desk.enterprise;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.taproot.desk.list.ChangeCount;
import org.taproot.desk.list.Choice;
import org.taproot.desk.list.News;
import org.taproot.desk.list.PageSpan;
import org.taproot.desk.page.LakeAnswer;
import org.taproot.lake.query.EnterpriseCriteria;
import org.taproot.lake.query.EnterpriseQuery;
import org.taproot.lake.query.EnterpriseResult;
import org.taproot.lake.query.KnownEnterprise;

/** 企业: who is registered, and what the hub knows of one of them. */
@Controller
public class EnterprisePages {

    private final EnterpriseQuery query;
    private final ChangeCount changes;

    public EnterprisePages(EnterpriseQuery query) {
        this.query = requireNonNull(query, "query");
        this.changes = new ChangeCount(query::changes, InstantSource.system());
    }

    @GetMapping("/enterprises")
    String enterprises(@ModelAttribute("form") EnterpriseForm form, Model model) {
        EnterpriseCriteria criteria = form.criteria();
        model.addAttribute("links", form.links());
        LakeAnswer.show(model, "found", () -> found(criteria));
        return "enterprises";
    }

    @GetMapping("/enterprises/news")
    ModelAndView news(@ModelAttribute("form") EnterpriseForm form, @RequestParam long seen) {
        return News.since(seen, changes.latest(), form.links().page(Choice.page(form.page())));
    }

    @GetMapping("/enterprises/{uscc}")
    String enterprise(@PathVariable String uscc, Model model) {
        LakeAnswer.show(model, "known", () -> known(uscc));
        return "enterprise";
    }

    private Found found(EnterpriseCriteria criteria) {
        EnterpriseResult result = query.search(criteria);
        return new Found(result, new PageSpan(criteria.page(), criteria.pageSize(), result.count()));
    }

    private KnownEnterprise known(String uscc) {
        return query.find(uscc).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What the page shows of an answer. */
    public record Found(EnterpriseResult result, PageSpan span) {}
}

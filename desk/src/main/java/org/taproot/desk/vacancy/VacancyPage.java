package org.taproot.desk.vacancy;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.taproot.desk.list.ChangeCount;
import org.taproot.desk.list.Choice;
import org.taproot.desk.list.News;
import org.taproot.desk.list.PageSpan;
import org.taproot.desk.page.LakeAnswer;
import org.taproot.lake.query.VacancyCriteria;
import org.taproot.lake.query.VacancyQuery;
import org.taproot.lake.query.VacancyResult;

/** 空置查询: which units are free or coming free. */
@Controller
public class VacancyPage {

    private final VacancyQuery query;
    private final ChangeCount changes;

    public VacancyPage(VacancyQuery query) {
        this.query = requireNonNull(query, "query");
        this.changes = new ChangeCount(query::changes, InstantSource.system());
    }

    @GetMapping("/vacancy")
    String vacancy(@ModelAttribute("form") VacancyForm form, Model model) {
        Map<String, String> problems = form.problems();
        model.addAttribute("problems", problems);
        model.addAttribute("links", form.links());
        model.addAttribute("statuses", VacancyForm.STATUSES);
        if (problems.isEmpty()) {
            VacancyCriteria criteria = form.criteria();
            LakeAnswer.show(model, "found", () -> found(criteria));
        }
        return "vacancy";
    }

    @GetMapping("/vacancy/news")
    ModelAndView news(@ModelAttribute("form") VacancyForm form, @RequestParam long seen) {
        return News.since(seen, changes.latest(), form.links().page(Choice.page(form.page())));
    }

    private Found found(VacancyCriteria criteria) {
        VacancyResult result = query.search(criteria);
        PageSpan span = new PageSpan(criteria.page(), criteria.pageSize(), result.count());
        return new Found(result, span, BuildingBar.of(result.largest()));
    }

    /** What the page shows of an answer. */
    public record Found(VacancyResult result, PageSpan span, List<BuildingBar> bars) {}
}

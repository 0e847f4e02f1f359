package org.taproot.desk.enterprise;

import java.util.List;
import org.taproot.desk.list.Choice;
import org.taproot.desk.list.ListLinks;
import org.taproot.desk.list.ListLinks.Condition;
import org.taproot.lake.query.EnterpriseCriteria;
import org.taproot.lake.query.EnterpriseSort;

/** The conditions of a search for enterprises as someone typed them. */
public record EnterpriseForm(String text, String district, String road, String sort, String order, String page) {

    public EnterpriseCriteria criteria() {
        return new EnterpriseCriteria(
                text,
                district,
                road,
                chosenSort(),
                ListLinks.isDescending(order),
                Choice.page(page),
                EnterpriseCriteria.PAGE_SIZE);
    }

    public ListLinks links() {
        List<Condition> conditions =
                List.of(new Condition("text", text), new Condition("district", district), new Condition("road", road));
        return new ListLinks("/enterprises", conditions, chosenSort(), ListLinks.isDescending(order));
    }

    private EnterpriseSort chosenSort() {
        return Choice.of(EnterpriseSort.class, sort).orElse(EnterpriseSort.NAME);
    }
}

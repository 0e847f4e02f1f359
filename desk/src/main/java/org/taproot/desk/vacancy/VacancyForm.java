package org.taproot.desk.vacancy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.taproot.desk.list.Choice;
import org.taproot.desk.list.ListLinks;
import org.taproot.desk.list.ListLinks.Condition;
import org.taproot.lake.query.VacancyCriteria;
import org.taproot.lake.query.VacancySort;
import org.taproot.model.carrier.UnitStatus;

/** The conditions of a vacancy search as someone typed them. */
public record VacancyForm(
        String areaMin,
        String areaMax,
        String rentMin,
        String rentMax,
        String building,
        String street,
        List<String> status,
        String sort,
        String order,
        String page) {

    /** What can be looked for: free now, or coming free. */
    public static final List<UnitStatus> STATUSES =
            List.of(UnitStatus.VACANT, UnitStatus.NOTICE_GIVEN, UnitStatus.SUBLET_OFFERED);

    /** The fields that cannot be understood, each with the name of the label that says why. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        addRangeProblems(problems, "areaMin", areaMin, "areaMax", areaMax);
        addRangeProblems(problems, "rentMin", rentMin, "rentMax", rentMax);
        return problems;
    }

    /** Only when there are no problems. */
    public VacancyCriteria criteria() {
        return new VacancyCriteria(
                Quantity.read(areaMin),
                Quantity.read(areaMax),
                Quantity.read(rentMin),
                Quantity.read(rentMax),
                building,
                street,
                statuses(),
                chosenSort(),
                ListLinks.isDescending(order),
                Choice.page(page),
                VacancyCriteria.PAGE_SIZE);
    }

    public ListLinks links() {
        List<Condition> conditions = new ArrayList<>(List.of(
                new Condition("areaMin", areaMin),
                new Condition("areaMax", areaMax),
                new Condition("rentMin", rentMin),
                new Condition("rentMax", rentMax),
                new Condition("building", building),
                new Condition("street", street)));
        statuses().forEach(chosen -> conditions.add(new Condition("status", chosen.name())));
        return new ListLinks("/vacancy", conditions, chosenSort(), ListLinks.isDescending(order));
    }

    /** The statuses looked for; vacant when none is chosen. */
    public Set<UnitStatus> statuses() {
        Set<UnitStatus> chosen = EnumSet.noneOf(UnitStatus.class);
        if (status != null) {
            status.forEach(name ->
                    Choice.of(UnitStatus.class, name).filter(STATUSES::contains).ifPresent(chosen::add));
        }
        return chosen.isEmpty() ? EnumSet.of(UnitStatus.VACANT) : chosen;
    }

    /** Whether units are looked for that are still let. */
    public boolean isWidened() {
        return !statuses().equals(Set.of(UnitStatus.VACANT));
    }

    private VacancySort chosenSort() {
        return Choice.of(VacancySort.class, sort).orElse(VacancySort.BUILDING);
    }

    private static void addRangeProblems(
            Map<String, String> problems, String fromField, String from, String toField, String to) {
        addProblem(problems, fromField, from);
        addProblem(problems, toField, to);
        if (problems.containsKey(fromField) || problems.containsKey(toField)) {
            return;
        }
        BigDecimal least = Quantity.read(from);
        BigDecimal most = Quantity.read(to);
        if (least != null && most != null && least.compareTo(most) > 0) {
            problems.put(toField, "problem.range");
        }
    }

    private static void addProblem(Map<String, String> problems, String field, String text) {
        if (!Quantity.isReadable(text)) {
            problems.put(field, "problem.number");
        }
    }
}

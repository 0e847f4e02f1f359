package org.taproot.pipelines.district.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.chance.Names;
import org.taproot.pipelines.district.chance.Words;

/**
 * The policies of all years: eight a year in a fixed order, so that each comes again after three years. Nearly all are
 * published within a month, which is what is asked for.
 */
final class Policies {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 21);
    private static final int A_YEAR = 8;
    private static final int YEARS = 25;
    private static final double LATE = 0.07;
    /** Has no divisor in common with the number of policies, so that every one has its turn. */
    private static final int STEP = 7;

    private final List<Policy> all = new ArrayList<>();

    Policies(Dice dice) {
        List<List<String>> table = Words.table("policies.txt");
        for (int issue = 0; issue < A_YEAR * YEARS; issue++) {
            List<String> columns = table.get((issue * STEP + 3) % table.size());
            all.add(policy(columns, issue, issue >= table.size(), new Draws(dice, Die.POLICY, issue, 0)));
        }
    }

    private static Policy policy(List<String> columns, int issue, boolean isAgain, Draws draws) {
        LocalDate issuedOn = FIRST.plusDays(issue * 365L / A_YEAR + draws.between(-16, 16));
        int delay = draws.happens(LATE) ? draws.between(32, 45) : draws.between(3, 27);
        String revised = isAgain ? "（" + issuedOn.getYear() + "年修订）" : "";
        return new Policy(
                issue,
                columns.get(0) + "-" + issuedOn.getYear(),
                columns.get(1) + revised + Names.MARK,
                columns.get(2),
                List.of(columns.get(3).split("\\|", -1)),
                issuedOn,
                issuedOn.plusDays(delay),
                issuedOn.plusMonths(Integer.parseInt(columns.get(4))).minusDays(1),
                clauses(columns.get(5)));
    }

    private static List<Policy.Clause> clauses(String text) {
        List<Policy.Clause> clauses = new ArrayList<>();
        for (String clause : text.split("\\|\\|", -1)) {
            String[] parts = clause.split(" => ", 2);
            clauses.add(new Policy.Clause(clauses.size() + 1, parts[0].strip(), parts[1].strip()));
        }
        return List.copyOf(clauses);
    }

    List<Policy> inForce(LocalDate day) {
        return all.stream().filter(policy -> policy.isInForce(day)).toList();
    }

    /** Both days included. */
    List<Policy> published(LocalDate from, LocalDate to) {
        return all.stream()
                .filter(policy -> !policy.publishedOn().isBefore(from)
                        && !policy.publishedOn().isAfter(to))
                .toList();
    }
}

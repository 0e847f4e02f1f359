package org.taproot.connectors.check;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taproot.connectors.definition.FieldRule;
import org.taproot.connectors.definition.FieldRule.AsOf;
import org.taproot.connectors.definition.FieldRule.Bound;
import org.taproot.connectors.definition.FieldRule.Cell;
import org.taproot.connectors.definition.FieldRule.Constant;
import org.taproot.connectors.definition.FieldRule.FirstOf;
import org.taproot.connectors.definition.FieldRule.Joined;

/** Rules in a few words. */
final class RuleText {

    private RuleText() {}

    static String of(FieldRule rule) {
        if (rule instanceof Cell cell) {
            return cell(cell);
        }
        if (rule instanceof Constant constant) {
            return "always \"%s\"".formatted(constant.text());
        }
        if (rule instanceof AsOf) {
            return "the day the document describes";
        }
        if (rule instanceof Joined joined) {
            return joined.parts().stream().map(RuleText::cell).collect(Collectors.joining(" + "));
        }
        if (rule instanceof FirstOf firstOf) {
            return firstOf.rules().stream().map(RuleText::of).collect(Collectors.joining(", else "));
        }
        throw new IllegalStateException("Unknown rule " + rule);
    }

    private static String cell(Cell cell) {
        String titles =
                Stream.concat(cell.titles().stream(), cell.otherwise().stream()).collect(Collectors.joining(" | "));
        String unit = cell.units().isEmpty() ? "" : " in " + String.join(" or ", cell.units());
        return titles
                + unit
                + bound(cell)
                + (cell.split() == null ? "" : ", part " + cell.split().part());
    }

    private static String bound(Cell cell) {
        return cell.bound() == null ? "" : cell.bound() == Bound.LOW ? ", low end" : ", high end";
    }
}

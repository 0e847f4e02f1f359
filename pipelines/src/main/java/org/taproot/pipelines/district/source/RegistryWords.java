package org.taproot.pipelines.district.source;

import java.util.List;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.life.District;
import org.taproot.pipelines.district.life.Enterprise;

/** What the registry says of a firm beside its name and address. */
record RegistryWords(District district) {

    private static final List<String> TYPES = List.of(
            "有限责任公司(自然人投资或控股)", "有限责任公司(自然人独资)", "有限责任公司(法人独资)", "其他有限责任公司", "有限责任公司(外商投资企业与内资合资)", "有限责任公司(外国法人独资)");
    private static final double[] TYPE_WEIGHTS = {0.5, 0.22, 0.12, 0.08, 0.04, 0.04};
    private static final List<Integer> AMOUNTS = List.of(10, 50, 100, 100, 200, 300, 500, 500, 1_000, 2_000, 5_000);

    /** How different years wrote an amount of 万元. */
    private static final List<String> SHAPES = List.of("%d万元人民币", "%d万人民币", "%d(万元)", "%,d(万元人民币)", "%d.000000万人民币");

    String entityType(Enterprise firm) {
        return TYPES.get(type(firm));
    }

    private int type(Enterprise firm) {
        return district.dice().weighted(TYPE_WEIGHTS, Die.FEED, firm.number(), -1);
    }

    /** Firms with foreign owners have theirs in dollars. */
    String capital(Enterprise firm) {
        int amount = district.dice().pick(AMOUNTS, Die.FEED, firm.number(), -2);
        if (type(firm) >= 4) {
            return amount / 5 + 1 + "万美元";
        }
        String shape = district.dice().pick(SHAPES, Die.FEED, firm.number(), -3);
        return String.format(java.util.Locale.ROOT, shape, amount);
    }

    String scope(Enterprise firm) {
        return district.dice().pick(firm.industry().scopes(), Die.FEED, firm.number(), -4);
    }

    /** The legal representative since a day; 0 for the first. */
    String representative(Enterprise firm, int since) {
        return district.names().person(Die.FEED, firm.number(), since);
    }
}

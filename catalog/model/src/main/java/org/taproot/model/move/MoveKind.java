package org.taproot.model.move;

import java.util.Set;
import org.taproot.model.fact.Coded;

/** What two registry snapshots say of an enterprise between them. */
public enum MoveKind implements Coded {
    /** Registered after the earlier snapshot. */
    NEW("新设", "new"),
    /** Registered before the earlier snapshot, which does not have it: it came from where the register does not reach. */
    ENTERED_COVERAGE("进入覆盖范围", "entered coverage"),
    /** Gone without a date of closure: whether it moved away is not known. */
    LEFT_COVERAGE("离开覆盖范围", "left coverage"),
    /** A border of either snapshot lies between both addresses. */
    MOVE_DISTRICT("跨区迁移", "move between districts"),
    MOVE_WITHIN("区内迁移", "move within the district"),
    /** The same place, written otherwise or given another number by the authorities. */
    ADDRESS_REWRITE("地址改写", "address rewrite"),
    /** The same place, in another district than before. */
    BOUNDARY_CHANGE("区划调整", "boundary change"),
    CLOSED("注销", "closed"),
    REOPENED("恢复", "reopened");

    private static final Set<MoveKind> CROSSING = Set.of(MOVE_DISTRICT, ENTERED_COVERAGE, LEFT_COVERAGE);

    private final String zh;
    private final String en;

    MoveKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public MoveAspect aspect() {
        return this == CLOSED || this == REOPENED ? MoveAspect.STATE : MoveAspect.PLACE;
    }

    /** Whether the enterprise came into a district, or left one, and existed before and after. */
    public boolean isCrossing() {
        return CROSSING.contains(this);
    }
}

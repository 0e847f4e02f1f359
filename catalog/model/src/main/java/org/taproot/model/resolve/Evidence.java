package org.taproot.model.resolve;

/**
 * What speaks for and against a resolution, with the weight of each in hundredths. A confidence is the sum of what was
 * found, not less than 0 and not more than 1.
 *
 * <p>The weights are chosen so that no single datum makes a building certain, and any two independent ones do: district,
 * road with number, name. What speaks against it takes a plain match below {@link #ENOUGH}.
 */
public enum Evidence {
    DISTRICT_SAME(25, "行政区相同（%s）", "same district %s"),
    DISTRICT_NOT_SAID(0, "行政区未写明", "the district is not said"),
    DOOR_SAME(55, "道路和门牌相同（%s）", "same road and number %s"),
    LANE_AROUND(50, "在载体所占的弄内（%s）", "inside the lane %s that the carrier takes up"),
    DOOR_SHARED(30, "门牌只有一部分相同（%s）", "only some of the numbers %s are the same"),
    LANE_ONLY(30, "只写到弄，未写门牌（%s）", "only the lane %s is said, not the number"),
    DOOR_OTHER(-20, "门牌不同（%s）", "another road or number %s"),
    NAME_SAME(40, "楼名相同（%s）", "same name %s"),
    NAME_SIMILAR(20, "楼名相近（%s）", "similar name %s"),
    NAME_OTHER(-30, "楼名不同（%s）", "another name %s"),
    BLOCK_SAME(10, "楼幢相同（%s）", "same block %s"),
    BLOCK_NOT_LISTED(-5, "载体未登记楼幢（%s）", "the carrier has no block %s on record"),
    BLOCK_NOT_SAID(-25, "未写明是哪一幢（%s）", "the block is not said, the carrier is %s"),
    BLOCK_OF_OTHER_SIGN(-25, "幢号与楼号未必相同（%s）", "block %s may be numbered another way"),
    SEVERAL_BUILDINGS(0, "同一地址有%s个载体，无法区分", "%s carriers fit alike, nothing tells them apart"),
    TOO_LITTLE(0, "依据不足，需人工确认", "too little to be certain of it"),
    FLOOR_EXISTS(5, "楼层存在（%s）", "floor %s exists"),
    FLOOR_OF_ROOM(5, "房号%s按本楼编号规则可定楼层", "room %s tells its floor, as the building's units are numbered so"),
    FLOOR_NOT_KNOWN(0, "楼层未经核对（%s）", "floor %s could not be checked"),
    FLOOR_MISSING(-20, "载体没有这一层（%s）", "the carrier has no floor %s"),
    UNIT_KNOWN(10, "房号是已知单元（%s）", "room %s is a unit"),
    ROOM_NOT_LISTED(0, "房号不在单元名录（%s）", "room %s is not among the units"),
    ROOM_ON_OTHER_FLOOR(-10, "房号在别的楼层（%s）", "room %s is on another floor"),
    ROOM_ON_SEVERAL_FLOORS(0, "几个楼层都有这个房号（%s）", "room %s is on several floors"),
    NO_CARRIER(0, "名录中没有这个地址的载体（%s）", "no carrier is known at %s"),
    NOTHING_TO_LOOK_UP(0, "没有可比对的门牌或楼名", "there is neither road and number nor a name to look up"),
    SETTLED_AS(100, "人工认定（%s）", "settled by %s"),
    SETTLED_AS_NONE(0, "人工认定无对应载体（%s）", "settled as none by %s");

    /** A building with less is only a candidate. */
    static final int ENOUGH = 60;

    private final int hundredths;
    private final String zh;
    private final String en;

    Evidence(int hundredths, String zh, String en) {
        this.hundredths = hundredths;
        this.zh = zh;
        this.en = en;
    }

    public int hundredths() {
        return hundredths;
    }

    Finding of(String about) {
        return new Finding(this, about);
    }

    String zh(String about) {
        return zh.formatted(about);
    }

    String en(String about) {
        return en.formatted(about);
    }
}

package org.taproot.pipelines.district.life;

import org.taproot.pipelines.district.place.Unit;

/** Something that happened on a day; what the sources and the truth are written from. */
public sealed interface Happening {

    /** A filing that the registry has completed. */
    record Filed(Enterprise enterprise, Filing filing, String before, String after) implements Happening {}

    /** A specialist or building chief was there and typed a note. */
    record Visited(Enterprise enterprise, Note note) implements Happening {}

    /** A firm asked for help at a window, or on a service day. */
    record Demanded(Demand demand) implements Happening {}

    /** The demand was answered. */
    record Answered(Demand demand) implements Happening {}

    /** A firm asked at a window how to move away. */
    record AskedToMove(Enterprise enterprise) implements Happening {}

    /** A lease was signed: new, renewed, for more space, or after a move inside the district. */
    record Signed(Enterprise enterprise, Unit unit, Signing signing) implements Happening {}

    /** The unit is empty again. */
    record Vacated(Enterprise enterprise, Unit unit) implements Happening {}

    /** The tenant told the operator that it will not renew. */
    record NoticeGiven(Enterprise enterprise, Unit unit) implements Happening {}

    /** The tenant offers the unit, or part of it, to others. */
    record SubletOffered(Enterprise enterprise, Unit unit) implements Happening {}

    /** The tax office checked whether the firm may move its tax place. */
    record TaxPrechecked(Enterprise enterprise, String destination) implements Happening {}

    /** It bought premises, in the district or elsewhere. */
    record PremisesBought(Enterprise enterprise, String address, boolean inDistrict) implements Happening {}

    /** Most of its job advertisements are for another place. */
    record Advertised(Enterprise enterprise, String place) implements Happening {}

    /** A court took up its insolvency. */
    record Insolvency(Enterprise enterprise) implements Happening {}

    /** A lead was reported or went on. */
    record LeadMoved(Lead lead, LeadStage before) implements Happening {}

    /** It decided to leave; nobody knows. */
    record Decided(Departure departure) implements Happening {}

    /** It decided to stay after all; nobody knows. */
    record Abandoned(Departure departure) implements Happening {}

    /** It has left, whole, in part or in hiding. */
    record Left(Departure departure) implements Happening {}

    /** It has ended here otherwise. */
    record Ended(Enterprise enterprise) implements Happening {}

    /**
     * A sign that a source could show, whether or not an intention is behind it.
     *
     * @param code as in the list of signals: D3, T1
     * @param departure the intention behind it; null for a false one
     */
    record Showed(Enterprise enterprise, String code, Departure departure) implements Happening {}

    /** Of the registry. */
    enum Filing {
        ESTABLISHED("设立登记"),
        MOVED_IN("迁入登记"),
        MOVED_OUT("迁出登记"),
        ADDRESS_CHANGED("住所变更"),
        BRANCH_OPENED("分支机构设立"),
        REPRESENTATIVE_CHANGED("法定代表人变更"),
        OWNER_CHANGED("股东变更"),
        NAME_CHANGED("名称变更"),
        DEREGISTERED("注销登记");

        private final String zh;

        Filing(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }
    }

    /** Why a lease was signed. */
    enum Signing {
        NEW,
        RENEWED,
        EXPANDED,
        MOVED
    }

    /** What a visit found; the sections of the note book. */
    enum Note {
        ROUTINE,
        GROWING,
        SHRINKING,
        COMPETING_OFFER,
        MEANS_TO_MOVE,
        RENT_COMPLAINT,
        NEEDS_SPACE,
        BRANCH_ELSEWHERE,
        PLANT_ELSEWHERE,
        OWNERSHIP,
        INVOICE,
        DEMAND_OPEN,
        POLICY_ENDING,
        STAYING,
        NOBODY_THERE
    }
}

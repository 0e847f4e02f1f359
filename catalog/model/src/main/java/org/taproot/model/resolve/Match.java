package org.taproot.model.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * How well a carrier fits what is sought.
 *
 * @param door the weight of road and number alone
 * @param deciding the weight of what tells it from others at the same door: name and block
 * @param excluded whether it is another block, which shows that the door has several buildings
 */
record Match(Entry entry, List<Finding> findings, int sum, int door, int deciding, boolean excluded) {

    /** The best first; the id leaves no order to chance. */
    static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(Match::sum)
            .reversed()
            .thenComparing(match -> match.entry().carrierId());

    /** Null when the carrier is in another district, whatever else fits. */
    static Match of(Sought sought, Entry entry) {
        List<Finding> place = place(sought.site(), entry.sites());
        if (place == null) {
            return null;
        }
        List<Finding> findings = new ArrayList<>(place);
        int door = 0;
        for (Finding finding : place) {
            door += isOfDistrict(finding) ? 0 : finding.evidence().hundredths();
        }
        int before = findings.size();
        addName(sought.building(), entry, findings);
        boolean fits = addBlock(sought.building(), entry, findings);
        int deciding = 0;
        for (Finding finding : findings.subList(before, findings.size())) {
            deciding += Math.max(0, finding.evidence().hundredths());
        }
        return new Match(entry, findings, Finding.sum(findings), door, deciding, !fits);
    }

    /** Whether this is the better one for a reason: what only speaks against the other decides nothing. Nothing is better than itself. */
    boolean isSetApartFrom(Match other) {
        boolean elsewhere = other.door < door;
        return elsewhere || deciding > (other.excluded ? 0 : other.deciding);
    }

    Candidate candidate() {
        return new Candidate(entry.carrierId(), findings);
    }

    private static boolean isOfDistrict(Finding finding) {
        return finding.evidence() == Evidence.DISTRICT_SAME || finding.evidence() == Evidence.DISTRICT_NOT_SAID;
    }

    /** What district, road and number say for the site that fits best; null when all are in other districts. */
    private static List<Finding> place(Site sought, List<Site> sites) {
        if (sites.isEmpty()) {
            return List.of(Evidence.DISTRICT_NOT_SAID.of(""));
        }
        List<Finding> best = null;
        for (Site site : sites) {
            List<Finding> findings = sought.mayBeIn(site) ? place(sought, site) : null;
            if (findings != null && (best == null || Finding.sum(findings) > Finding.sum(best))) {
                best = findings;
            }
        }
        return best;
    }

    private static List<Finding> place(Site sought, Site site) {
        boolean isSaid = sought.district() != null && site.district() != null;
        Finding district = isSaid ? Evidence.DISTRICT_SAME.of(sought.district()) : Evidence.DISTRICT_NOT_SAID.of("");
        if (!sought.hasDoor() || !site.hasDoor()) {
            return Collections.singletonList(district);
        }
        return List.of(district, door(sought, site).of(sought.doorText()));
    }

    private static Evidence door(Site sought, Site site) {
        if (!sought.isSameStreet(site)) {
            return sought.isOffLaneOf(site) ? Evidence.LANE_AROUND : Evidence.DOOR_OTHER;
        }
        HouseNumbers wanted = sought.numbers();
        if (site.numbers().isEmpty()) {
            return wanted.isEmpty() ? Evidence.DOOR_SAME : Evidence.LANE_AROUND;
        }
        if (wanted.isEmpty()) {
            return Evidence.LANE_ONLY;
        }
        if (site.numbers().covers(wanted)) {
            return Evidence.DOOR_SAME;
        }
        return site.numbers().overlaps(wanted) ? Evidence.DOOR_SHARED : Evidence.DOOR_OTHER;
    }

    private static void addName(BuildingText sought, Entry entry, List<Finding> findings) {
        String name = sought.name();
        if (name == null || entry.names().isEmpty()) {
            return;
        }
        boolean similar = entry.stems().contains(name) || entry.stems().contains(CarrierName.stem(name));
        Evidence evidence = entry.names().contains(name)
                ? Evidence.NAME_SAME
                : similar ? Evidence.NAME_SIMILAR : Evidence.NAME_OTHER;
        findings.add(evidence.of(name));
    }

    private static boolean addBlock(BuildingText sought, Entry entry, List<Finding> findings) {
        BuildingText known = entry.blocks();
        if (sought.blocks().isEmpty()) {
            if (!known.blocks().isEmpty()) {
                findings.add(Evidence.BLOCK_NOT_SAID.of(text(known)));
            }
            return true;
        }
        if (known.blocks().isEmpty()) {
            findings.add(Evidence.BLOCK_NOT_LISTED.of(text(sought)));
            return true;
        }
        boolean same = !Collections.disjoint(sought.blocks(), known.blocks());
        if (same || sought.couldShareBlockWith(known)) {
            findings.add((same ? Evidence.BLOCK_SAME : Evidence.BLOCK_OF_OTHER_SIGN).of(text(sought)));
            return true;
        }
        return false;
    }

    private static String text(BuildingText building) {
        return building.blocks().stream().sorted().reduce((a, b) -> a + "、" + b).orElse("");
    }
}

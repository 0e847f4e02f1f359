package org.taproot.pipelines.district.life;

import java.util.ArrayList;
import java.util.List;
import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;
import org.taproot.pipelines.district.chance.Names;
import org.taproot.pipelines.district.place.Elsewhere;
import org.taproot.pipelines.district.place.Place;
import org.taproot.pipelines.district.place.SharedSite;
import org.taproot.pipelines.district.place.Stock;
import org.taproot.pipelines.district.place.Town;
import org.taproot.pipelines.district.place.Unit;
import org.taproot.pipelines.district.place.Vacancies;

/** The state of the district on a day: its space, its firms, its leads, and what happened on that day. */
public final class District {

    private final Dice dice;
    private final Names names;
    private final FirmNames firmNames;
    private final Stock stock;
    private final Vacancies vacancies;
    private final double scale;
    private final Agenda agenda = new Agenda();
    private final List<Enterprise> enterprises = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();
    private int day;
    private int demands;
    private int leads;

    District(double scale, long seed, int day) {
        this.scale = scale;
        this.dice = new Dice(seed);
        this.names = new Names(dice);
        this.firmNames = new FirmNames(dice, names);
        this.stock = Stock.drawn(scale, dice, names);
        this.vacancies = new Vacancies(dice, stock);
        this.day = day;
    }

    public double scale() {
        return scale;
    }

    /** Today, as a day since 1970. */
    public int day() {
        return day;
    }

    public Dice dice() {
        return dice;
    }

    public Names names() {
        return names;
    }

    public FirmNames firmNames() {
        return firmNames;
    }

    public Stock stock() {
        return stock;
    }

    /** By number; those who ended are among them for some time, then null. */
    public List<Enterprise> enterprises() {
        return enterprises;
    }

    /** Who holds the unit, or null. */
    public Enterprise tenantOf(Unit unit) {
        int tenant = unit.holding().tenant();
        return tenant == Unit.NOBODY ? null : enterprises.get(tenant);
    }

    /** What happened today. */
    public List<Happening> happenings() {
        return happenings;
    }

    Vacancies vacancies() {
        return vacancies;
    }

    Agenda agenda() {
        return agenda;
    }

    void begin(int next) {
        day = next;
        happenings.clear();
    }

    void happened(Happening happening) {
        happenings.add(happening);
    }

    int nextDemand() {
        return demands++;
    }

    int nextLead() {
        return leads++;
    }

    Enterprise add(Industry industry, int establishedOn, int arrivedOn) {
        Enterprise enterprise = new Enterprise(enterprises.size(), industry, establishedOn, arrivedOn);
        enterprises.add(enterprise);
        int number = enterprise.number;
        enterprise.growth = (float) (industry.growth() + 0.1 * dice.normal(Die.FIRM_GROWTH, number, 0));
        enterprise.taxFactor = (float) StrictMath.exp(1.1 * dice.normal(Die.FIRM_TAX, number, 0));
        return enterprise;
    }

    Industry industry(int number) {
        return dice.weighted(Industry.values(), Industry.shares(), Die.FIRM_INDUSTRY, number, 0);
    }

    Place street(int number, int occasion) {
        Town town = dice.weighted(Town.values(), Town.shares(), Die.STREET_TOWN, number, occasion);
        int room = dice.happens(0.5, Die.STREET_ROOM, number, occasion)
                ? 100 * dice.between(1, 6, Die.STREET_ROOM, number, occasion + 1L)
                        + dice.between(1, 8, Die.STREET_ROOM, number, occasion + 2L)
                : 0;
        int door = 1_001 + 2 * dice.between(0, 900, Die.STREET_DOOR, number, occasion);
        return new Place.OnStreet(town, stock.road(town, number), door, room);
    }

    Place sharedSite(int number) {
        SharedSite site = dice.pick(stock.sharedSites(), Die.SITE, number, 0);
        return new Place.AtSharedSite(site, dice.between(1, 9_999, Die.SITE_DESK, number, 0));
    }

    Elsewhere elsewhere(int number, int occasion) {
        return dice.pick(Elsewhere.all(), Die.ELSEWHERE, number, occasion);
    }
}

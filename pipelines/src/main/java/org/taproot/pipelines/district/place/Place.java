package org.taproot.pipelines.district.place;

/** Where a firm is registered, works or pays its tax. */
public sealed interface Place {

    /** As a registry would write it. */
    String address();

    boolean isInDistrict();

    /** The street or town; null outside the district. */
    Town town();

    /** A unit of a building or park. */
    record InUnit(Unit unit) implements Place {

        @Override
        public String address() {
            return unit.carrier().address() + unit.door();
        }

        @Override
        public boolean isInDistrict() {
            return true;
        }

        @Override
        public Town town() {
            return unit.carrier().town();
        }
    }

    /** A desk number at an address where firms are registered and nobody works (集中登记地). */
    record AtSharedSite(SharedSite site, int desk) implements Place {

        @Override
        public String address() {
            return site.address() + "%d层A%d室".formatted(desk / 1_000 + 1, desk);
        }

        @Override
        public boolean isInDistrict() {
            return true;
        }

        @Override
        public Town town() {
            return site.town();
        }
    }

    /** A shop, a flat or a yard of its own, in no building that the office looks after. */
    record OnStreet(Town town, String road, int number, int room) implements Place {

        @Override
        public String address() {
            String door = number % 3 == 0 ? number + "弄" + (number % 17 + 1) + "号" : number + "号";
            return "上海市普陀区" + road + door + (room == 0 ? "" : room + "室");
        }

        @Override
        public boolean isInDistrict() {
            return true;
        }
    }

    /** Somewhere else. */
    record Outside(Elsewhere elsewhere, int number) implements Place {

        @Override
        public String address() {
            return elsewhere.name() + "创业路" + (number % 900 + 1) + "号";
        }

        @Override
        public boolean isInDistrict() {
            return false;
        }

        @Override
        public Town town() {
            return null;
        }
    }
}

package org.taproot.lake.query;

/** What a list of enterprises can be sorted by. The only text of a statement that depends on the user's choice. */
public enum EnterpriseSort {
    NAME("name"),
    USCC("uscc"),
    ESTABLISHED("established_on"),
    CAPITAL("registered_capital"),
    DISTRICT("registered_district"),
    ROAD("registered_road");

    private final String expression;

    EnterpriseSort(String expression) {
        this.expression = expression;
    }

    String expression() {
        return expression;
    }
}

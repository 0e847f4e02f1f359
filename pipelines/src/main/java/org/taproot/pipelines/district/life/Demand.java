package org.taproot.pipelines.district.life;

/**
 * What a firm asked for.
 *
 * @param number in the order of asking
 * @param raisedOn a day since 1970
 * @param dueOn the day by which it was to be answered
 * @param answeredOn the day it will be answered
 * @param solved whether the answer is what was asked for
 * @param atWindow asked at a park help window; otherwise on a service day
 */
public record Demand(
        int number, Enterprise enterprise, int raisedOn, int dueOn, int answeredOn, boolean solved, boolean atWindow) {}

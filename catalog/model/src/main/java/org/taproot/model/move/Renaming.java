package org.taproot.model.move;

import java.util.Optional;

/**
 * The beginning of an address was replaced and its number kept: 北村5 became 北町5, or 中心镇北村5.
 *
 * @param head what stood there before, empty when something was put before the address
 * @param newHead what stands there since
 */
record Renaming(String district, String newDistrict, String head, String newHead) {

    static Optional<Renaming> of(Sighting before, Sighting after) {
        AddressKey was = before.address();
        AddressKey is = after.address();
        if (!was.hasNumber()
                || !was.rest().equals(is.rest())
                || was.town().isEmpty()
                || was.town().equals(is.town())) {
            return Optional.empty();
        }
        int tail = commonTail(was.town(), is.town());
        return Optional.of(new Renaming(
                before.district(), after.district(), withoutTail(was.town(), tail), withoutTail(is.town(), tail)));
    }

    private static int commonTail(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int length = 0;
        while (length < most && one.charAt(one.length() - 1 - length) == other.charAt(other.length() - 1 - length)) {
            length++;
        }
        return length;
    }

    private static String withoutTail(String town, int length) {
        return town.substring(0, town.length() - length);
    }
}

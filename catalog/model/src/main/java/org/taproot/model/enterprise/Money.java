package org.taproot.model.enterprise;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.taproot.model.fact.Written;

/**
 * An amount of money in whole units of its currency (not in 万), to 2 decimals.
 *
 * @param currency ISO 4217 code; {@code DEM} for capital registered before the euro
 */
public record Money(BigDecimal amount, String currency) implements Written {

    public Money {
        requireNonNull(currency, "currency");
        // one scale, so that 5 and 5.00 are the same amount to equals
        amount = requireNonNull(amount, "amount").setScale(2, RoundingMode.HALF_UP);
    }

    @Override
    public String text() {
        return amount.toPlainString() + " " + currency;
    }
}

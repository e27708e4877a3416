package com.easyecom.kit.json;

import com.easyecom.kernel.money.Decimal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.util.Currency;

/**
 * Money, quantities and unit costs in JSON: strings with the scale of their kind in answers,
 * strings or numbers in requests, always in the shop's currency.
 */
final class DecimalModule extends SimpleModule {

  DecimalModule(Currency currency) {
    super("easyecom-decimals");
    addSerializer(Decimal.class, new ToStringSerializer(Decimal.class));
    addDeserializer(
        Money.class,
        new DecimalDeserializer<>(Money.class, Money.SCALE, value -> new Money(value, currency)));
    addDeserializer(
        UnitCost.class,
        new DecimalDeserializer<>(
            UnitCost.class, UnitCost.SCALE, value -> new UnitCost(value, currency)));
    addDeserializer(
        Quantity.class, new DecimalDeserializer<>(Quantity.class, Quantity.SCALE, Quantity::new));
  }
}

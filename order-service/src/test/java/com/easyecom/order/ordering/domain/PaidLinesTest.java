package com.easyecom.order.ordering.domain;

import static com.easyecom.order.ordering.domain.Sample.USD;
import static com.easyecom.order.ordering.domain.Sample.quantity;
import static com.easyecom.order.ordering.domain.Sample.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.easyecom.kernel.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PaidLinesTest {

  private static final int ORDERS = 3_000;

  @Test
  void discountAndTaxFallToLinesByTheirPrices() {
    Part part = part("1.00", "2.00", "10.00", "10.00", "10.00");
    assertEquals(
        Map.of(1L, paid("9.67", "0.67"), 2L, paid("9.66", "0.66"), 3L, paid("9.67", "0.67")),
        PaidLines.of(List.of(part), USD));
  }

  @Test
  void theTaxOnWhatIsFreeFallsToTheLastLine() {
    assertEquals(
        Map.of(1L, paid("0.00", "0.00"), 2L, paid("0.00", "0.50")),
        PaidLines.of(List.of(part("0.00", "0.50", "0.00", "0.00")), USD));
  }

  @Test
  void whatClosesAnOrderWithoutLinesFallsToWhatIsKeptByWhatWasPaidForIt() {
    Part sold = part("0.00", "0.00", "10.00", "10.00", "20.00");
    Kept kept = new Kept(new TreeMap<>(Map.of(2L, usd("10.00"), 3L, usd("5.00"))), true);
    assertEquals(
        Map.of(1L, paid("10.00", "0.00"), 2L, paid("9.33", "0.20"), 3L, paid("19.67", "0.10")),
        PaidLines.of(List.of(sold, closing("1.00", "0.30", kept)), USD));
  }

  @Test
  void theTaxThatClosesAnOrderOfWhichOnlyFreeLinesAreKeptFallsToTheLastOfThem() {
    Part sold = part("0.00", "0.00", "10.00", "0.00");
    Kept kept = new Kept(new TreeMap<>(Map.of(2L, usd("0.00"))), false);
    assertEquals(
        Map.of(1L, paid("10.00", "0.00"), 2L, paid("0.00", "0.30")),
        PaidLines.of(List.of(sold, closing("0.00", "0.30", kept)), USD));
  }

  private static Part closing(String discount, String tax, Kept kept) {
    return new Part(
        List.of(), usd(discount), usd(tax), PaidLines.closingShares(usd(discount), usd(tax), kept));
  }

  @Test
  void theLinesOfRandomPartsAddUpAndNoneIsNegative() {
    long seed = Long.getLong("seed", System.nanoTime());
    for (int i = 0; i < ORDERS; i++) {
      addUp(seed + i);
    }
  }

  private static void addUp(long seed) {
    Random random = new Random(seed);
    List<Part> parts = new ArrayList<>();
    Money net = usd("0");
    Money tax = usd("0");
    for (int i = 0; i <= random.nextInt(4); i++) {
      Part part = randomPart(random);
      parts.add(part);
      net = net.plus(part.subtotal()).minus(part.discount());
      tax = tax.plus(part.tax());
    }
    Map<Long, PaidLines.Paid> paid = PaidLines.of(parts, USD);
    String where = "with -Dseed=" + seed + ": " + parts;
    paid.values().forEach(line -> assertFalse(line.net().isNegative(), where));
    paid.values().forEach(line -> assertFalse(line.tax().isNegative(), where));
    assertEquals(new PaidLines.Paid(net, tax), sum(paid), where);
  }

  private static Part randomPart(Random random) {
    String[] prices = new String[1 + random.nextInt(5)];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = cents(random.nextInt(3) == 0 ? random.nextInt(3) : random.nextInt(5_000));
    }
    int subtotal = part("0", "0", prices).subtotal().amount().movePointRight(2).intValueExact();
    return part(cents(random.nextInt(subtotal + 1)), cents(random.nextInt(400)), prices);
  }

  private static Part part(String discount, String tax, String... prices) {
    List<PartLine> lines = new ArrayList<>();
    for (String price : prices) {
      lines.add(new PartLine(lines.size() + 1L, quantity("1"), usd(price)));
    }
    return new Part(lines, usd(discount), usd(tax));
  }

  private static PaidLines.Paid paid(String net, String tax) {
    return new PaidLines.Paid(usd(net), usd(tax));
  }

  private static PaidLines.Paid sum(Map<Long, PaidLines.Paid> paid) {
    return paid.values().stream().reduce(PaidLines.Paid::plus).orElseThrow();
  }

  private static String cents(int amount) {
    return BigDecimal.valueOf(amount, 2).toPlainString();
  }
}

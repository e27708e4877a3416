package com.easyecom.accounting.aging;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stock aging as simply as it can be told: a list of movements, and the layers of what came in as a
 * queue from which what left is taken, the oldest first.
 */
final class NaiveAging {

  /** What a movement does to the layers. */
  enum Kind {
    CAME,
    LEFT,
    /** What had left is back, as if it had never left. */
    LEFT_UNDONE,
    /** What had come is gone, as if it had never come. */
    CAME_UNDONE
  }

  private record Movement(
      long product,
      Kind kind,
      BigDecimal quantity,
      BigDecimal value,
      LocalDate day,
      LocalDate posted) {}

  private record Layer(LocalDate day, BigDecimal quantity) {}

  /**
   * One product's stock of a day.
   *
   * @param quantities by bucket, the youngest first
   */
  record Aged(
      BigDecimal quantity,
      BigDecimal value,
      List<BigDecimal> quantities,
      List<BigDecimal> values,
      @Nullable Integer oldestDays) {}

  private final List<Movement> movements = new ArrayList<>();
  private final Set<YearMonth> closed = new HashSet<>();

  /** From now on nothing is posted into that month. */
  void close(YearMonth month) {
    closed.add(month);
  }

  void move(long product, Kind kind, Quantity quantity, Money value, LocalDate day) {
    LocalDate posted = day;
    while (closed.contains(YearMonth.from(posted))) {
      posted = YearMonth.from(posted).plusMonths(1).atDay(1);
    }
    movements.add(new Movement(product, kind, quantity.value(), value.amount(), day, posted));
  }

  /** The stock at the end of a day; null where there is none. */
  @Nullable Aged on(LocalDate day, long product) {
    List<Movement> known =
        movements.stream()
            .filter(movement -> movement.product() == product && !movement.posted().isAfter(day))
            .toList();
    BigDecimal quantity = sum(known.stream().map(Movement::quantity).toList());
    BigDecimal value = sum(known.stream().map(Movement::value).toList());
    if (quantity.signum() == 0 && value.signum() == 0) {
      return null;
    }
    if (quantity.signum() <= 0) {
      BigDecimal none = BigDecimal.ZERO;
      return new Aged(
          quantity,
          value,
          List.of(quantity, none, none, none),
          List.of(value, none, none, none),
          null);
    }
    List<Layer> left = layers(known, quantity);
    List<BigDecimal> quantities = new ArrayList<>();
    List<BigDecimal> values = new ArrayList<>();
    BigDecimal sharedQuantity = BigDecimal.ZERO;
    BigDecimal sharedValue = BigDecimal.ZERO;
    int[][] bounds = {{0, 30}, {31, 60}, {61, 90}, {91, Integer.MAX_VALUE}};
    for (int[] bound : bounds) {
      BigDecimal in =
          sum(
              left.stream()
                  .filter(layer -> age(layer, day) >= bound[0] && age(layer, day) <= bound[1])
                  .map(Layer::quantity)
                  .toList());
      sharedQuantity = sharedQuantity.add(in);
      BigDecimal upTo = value.multiply(sharedQuantity).divide(quantity, 2, RoundingMode.HALF_UP);
      quantities.add(in);
      values.add(upTo.subtract(sharedValue));
      sharedValue = upTo;
    }
    return new Aged(quantity, value, quantities, values, age(left.getFirst(), day));
  }

  private static List<Layer> layers(List<Movement> known, BigDecimal quantity) {
    List<Layer> queue = new ArrayList<>();
    known.stream()
        .filter(movement -> movement.kind() == Kind.CAME)
        .sorted(Comparator.comparing(Movement::day))
        .forEach(movement -> queue.add(new Layer(movement.day(), movement.quantity())));
    for (Movement undone : known) {
      if (undone.kind() == Kind.CAME_UNDONE) {
        Layer gone = new Layer(undone.day(), undone.quantity().negate());
        if (!queue.remove(gone)) {
          throw new IllegalStateException("never came: " + gone);
        }
      }
    }
    BigDecimal toTake = sum(queue.stream().map(Layer::quantity).toList()).subtract(quantity);
    while (toTake.signum() > 0) {
      Layer oldest = queue.removeFirst();
      if (oldest.quantity().compareTo(toTake) > 0) {
        queue.addFirst(new Layer(oldest.day(), oldest.quantity().subtract(toTake)));
      }
      toTake = toTake.subtract(oldest.quantity());
    }
    return queue;
  }

  private static int age(Layer layer, LocalDate day) {
    return (int) ChronoUnit.DAYS.between(layer.day(), day);
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

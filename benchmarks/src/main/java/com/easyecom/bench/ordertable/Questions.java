package com.easyecom.bench.ordertable;

import static com.easyecom.bench.ordertable.Answers.all;
import static com.easyecom.bench.ordertable.Answers.has;
import static com.easyecom.bench.ordertable.Answers.isFull;
import static com.easyecom.bench.ordertable.Answers.isFullAndNewestFirst;
import static com.easyecom.bench.ordertable.Answers.isNewestFirst;
import static com.easyecom.bench.ordertable.Answers.some;

import com.easyecom.bench.arrivals.Question;
import com.easyecom.bench.arrivals.RequestKind;
import com.easyecom.kernel.paging.TimePlace;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** What people ask a table of orders, at random; the same in each run. Not for several threads. */
final class Questions {

  private static final String ORDERS = "/api/v1/orders";

  /** So few orders of the beginning are left after a deep page that most lists still fill one. */
  private static final int LEFT = 5;

  /** Of fewer orders, less than a page may be drafts. */
  private static final int FEW = 100_000;

  private static final List<String> STATUSES =
      List.of("draft", "confirmed", "cancelled", "fulfilled");
  private static final List<String> CHANNELS = List.of("api", "console", "whatsapp", "import");

  private final LoadedTable table;
  private final Random random = new Random(7);
  private final PeopleQuestions people;

  Questions(LoadedTable table) {
    this.table = table;
    this.people = new PeopleQuestions(table, random);
  }

  Question next() {
    Kind kind = RequestKind.of(Kind.values(), random.nextInt(100));
    Sale sale = anySale();
    return switch (kind) {
      case LIST_FIRST -> new Question(kind, ORDERS, Answers::isFullAndNewestFirst);
      case LIST_DEEP -> deepPage();
      case LIST_STATUS -> filtered(kind, "status", STATUSES.get(random.nextInt(4)));
      case LIST_CHANNEL -> filtered(kind, "channel", CHANNELS.get(random.nextInt(4)));
      case LIST_CUSTOMER -> ofCustomer();
      case LIST_TIME -> ofTime(sale);
      case LIST_NUMBER -> ofNumber(sale);
      case LIST_TOGETHER -> together(sale);
      case SEARCH_NUMBER -> {
        String number = table.orderNumber(sale);
        yield search(kind, number, page -> has("order_number", number).test(page.path(0)));
      }
      case SEARCH_PREFIX -> prefix(sale);
      case GET ->
          new Question(
              kind,
              ORDERS + "/" + table.id(sale),
              has("order_number", table.orderNumber(sale))
                  .and(order -> order.path("items").size() == sale.lines()));
      case HISTORY ->
          new Question(
              kind,
              ORDERS + "/" + table.id(sale) + "/history",
              page -> page.size() == sale.version());
      case SEARCH_NAME,
          SEARCH_WORDS,
          SEARCH_PHONE,
          SEARCH_EMAIL,
          CUSTOMERS_LIST,
          CUSTOMERS_SEARCH ->
          people.next(kind);
    };
  }

  private Sale anySale() {
    return table.sale(1 + random.nextInt(table.size().orders()));
  }

  private Question deepPage() {
    int after = Answers.PAGE + 2 + random.nextInt(table.size().orders() - Answers.PAGE - 2);
    long expected = table.id(table.sale(after - 1));
    return new Question(
        Kind.LIST_DEEP,
        ORDERS + "?cursor=" + cursor(table.sale(after)),
        page -> isFullAndNewestFirst(page) && has("id", expected).test(page.path(0)));
  }

  /** The cursor that the list answers after that order. */
  private String cursor(Sale sale) {
    return new TimePlace(sale.orderedAt(), table.id(sale)).cursor();
  }

  /** Of each status and channel the first page, or one anywhere that is not near the end. */
  private Question filtered(Kind kind, String field, String value) {
    int orders = table.size().orders();
    Sale after = table.sale(orders / LEFT + random.nextInt(orders - orders / LEFT));
    boolean isDeep = random.nextBoolean();
    return new Question(
        kind,
        ORDERS + "?" + field + "=" + value + (isDeep ? "&cursor=" + cursor(after) : ""),
        page ->
            isNewestFirst(page)
                && (isFull(page) || orders < FEW)
                && all(page, has(field, value))
                && (!isDeep || isNotAfter(page.path(0), after.orderedAt())));
  }

  private static boolean isNotAfter(JsonNode order, Instant time) {
    return !Answers.orderedAt(order).isAfter(time);
  }

  /** Half of them of the one with the most orders. */
  private Question ofCustomer() {
    Buyer buyer = random.nextBoolean() ? new Buyer(1) : people.whoBought();
    long id = table.customerId(buyer);
    return new Question(
        Kind.LIST_CUSTOMER,
        ORDERS + "?customer_id=" + id,
        page ->
            isNewestFirst(page)
                && some(page, has("customer_id", id))
                && (buyer.number() != 1 || isFull(page)));
  }

  private Question ofTime(Sale sale) {
    Instant from = sale.orderedAt();
    Instant until = from.plus(Duration.ofDays(1 + random.nextInt(30)));
    return new Question(
        Kind.LIST_TIME,
        ORDERS + "?from=" + from + "&to=" + until,
        page ->
            isNewestFirst(page)
                && some(page, one -> isNotAfter(one, until))
                && all(page, one -> !Answers.orderedAt(one).isBefore(from)));
  }

  private Question ofNumber(Sale sale) {
    String number = table.orderNumber(sale);
    return new Question(
        Kind.LIST_NUMBER,
        ORDERS + "?order_number=" + number,
        page -> page.size() == 1 && has("order_number", number).test(page.path(0)));
  }

  /** Filters of which each finds many orders, and both few or none. */
  private Question together(Sale sale) {
    long first = table.customerId(new Buyer(1));
    return switch (random.nextInt(3)) {
      case 0 ->
          new Question(
              Kind.LIST_TOGETHER, ORDERS + "?status=draft&customer_id=" + first, JsonNode::isEmpty);
      case 1 -> {
        Predicate<JsonNode> isOne = has("customer_id", first).and(has("channel", "import"));
        yield new Question(
            Kind.LIST_TOGETHER,
            ORDERS + "?channel=import&customer_id=" + first,
            page -> isNewestFirst(page) && some(page, isOne));
      }
      default -> {
        Predicate<JsonNode> isOne = has("status", "draft").and(has("channel", "import"));
        yield new Question(
            Kind.LIST_TOGETHER,
            ORDERS + "?status=draft&channel=import&to=" + sale.orderedAt(),
            page -> isNewestFirst(page) && all(page, isOne));
      }
    };
  }

  /** The numbers of a hundred orders begin so, or those of a year. */
  private Question prefix(Sale sale) {
    String number = table.orderNumber(sale);
    String begin = number.substring(0, random.nextBoolean() ? number.length() - 2 : 9);
    return search(
        Kind.SEARCH_PREFIX,
        begin,
        page -> some(page, one -> one.path("order_number").asText().startsWith(begin)));
  }

  private static Question search(Kind kind, String text, Predicate<JsonNode> answer) {
    return new Question(kind, ORDERS + "?q=" + PeopleQuestions.encoded(text), answer);
  }
}

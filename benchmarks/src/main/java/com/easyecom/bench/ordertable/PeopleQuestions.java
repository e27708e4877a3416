package com.easyecom.bench.ordertable;

import static com.easyecom.bench.ordertable.Answers.some;

import com.easyecom.bench.arrivals.Question;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;

/** Questions for customers, and for orders by what their customers are called. */
record PeopleQuestions(LoadedTable table, Random random) {

  private static final String ORDERS = "/api/v1/orders?q=";
  private static final String CUSTOMERS = "/api/v1/customers";
  private static final int BEGINNING = 2;
  private static final int MOST_CUT = 2;

  Question next(Kind kind) {
    Buyer buyer = whoBought();
    return switch (kind) {
      case SEARCH_NAME ->
          orders(kind, buyer.lastName(), one -> one.lastName().equals(buyer.lastName()));
      case SEARCH_WORDS -> twoWords(buyer);
      case SEARCH_PHONE -> orders(kind, phone(buyer), buyer::equals);
      case SEARCH_EMAIL -> orders(kind, buyer.email(), buyer::equals);
      case CUSTOMERS_LIST -> new Question(kind, CUSTOMERS, Answers::isFull);
      default -> customers(buyer);
    };
  }

  /** Somebody who has at least one order; rather one with many. */
  Buyer whoBought() {
    int buyer = 0;
    while (buyer == 0) {
      buyer = table.sale(1 + random.nextInt(table.size().orders())).buyer();
    }
    return new Buyer(buyer);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Both names of somebody, or how they begin, which is so of thousands each. */
  private Question twoWords(Buyer buyer) {
    boolean isOneBegin = buyer.lastName().startsWith(buyer.firstName().substring(0, BEGINNING));
    boolean isWhole = random.nextBoolean() || isOneBegin;
    String first = isWhole ? buyer.firstName() : buyer.firstName().substring(0, BEGINNING);
    String last = isWhole ? buyer.lastName() : buyer.lastName().substring(0, BEGINNING);
    return orders(
        Kind.SEARCH_WORDS,
        first + " " + last,
        one -> fits(one, first, last) || fits(one, last, first));
  }

  private static boolean fits(Buyer buyer, String first, String last) {
    return buyer.firstName().startsWith(first) && buyer.lastName().startsWith(last);
  }

  private String phone(Buyer buyer) {
    return random.nextBoolean() ? buyer.phone() : buyer.phone().substring(1);
  }

  private Question orders(Kind kind, String text, Predicate<Buyer> isMeant) {
    return new Question(
        kind,
        ORDERS + encoded(text),
        page -> some(page, one -> isMeant.test(table.buyer(one.path("customer_id").asLong()))));
  }

  private Question customers(Buyer buyer) {
    List<String> texts =
        List.of(
            buyer.lastName(),
            buyer.firstName().substring(0, BEGINNING),
            cut(buyer.phone()),
            cut(buyer.email().substring(0, buyer.email().indexOf('@') + 1)));
    String text = texts.get(random.nextInt(texts.size()));
    return new Question(
        Kind.CUSTOMERS_SEARCH,
        CUSTOMERS + "?q=" + encoded(text),
        page -> some(page, one -> isFound(one, text.toLowerCase(Locale.ROOT))));
  }

  /** Without its last characters, but for the @. */
  private String cut(String text) {
    int lost = random.nextInt(MOST_CUT + 1);
    return text.endsWith("@") ? text : text.substring(0, text.length() - lost);
  }

  private static boolean isFound(JsonNode customer, String text) {
    String words = " " + customer.path("full_name").asText().toLowerCase(Locale.ROOT);
    return words.contains(" " + text)
        || customer.path("phone_e164").asText().startsWith(text)
        || customer.path("email").asText().startsWith(text);
  }
}

package com.easyecom.bench.catalog;

import com.easyecom.bench.arrivals.Question;
import com.easyecom.bench.arrivals.RequestKind;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What people ask a catalog, at random; the same in each run. Not for several threads. */
final class Questions {

  private static final String PRODUCTS = "/api/v1/products";
  private static final int PAGE = PageRequest.DEFAULT_LIMIT;

  /** Words with one typo each, and what was meant. */
  private static final List<List<String>> TYPOS =
      List.of(
          List.of("kettel", "kettle"),
          List.of("lmap", "lamp"),
          List.of("chiar", "chair"),
          List.of("botttle", "bottle"),
          List.of("pilow", "pillow"),
          List.of("hanmer", "hammer"),
          List.of("silvar", "silver"),
          List.of("woden", "wooden"),
          List.of("plastik", "plastic"),
          List.of("blancket", "blanket"),
          List.of("narow", "narrow"));

  private final long[] ids;
  private final Random random = new Random(7);

  /**
   * @param ids of the products, by their numbers from 1
   */
  Questions(long[] ids) {
    this.ids = ids;
  }

  Question next() {
    Kind kind = RequestKind.of(Kind.values(), random.nextInt(100));
    Goods goods = new Goods(1 + random.nextInt(ids.length));
    return switch (kind) {
      case LIST_FIRST -> new Question(kind, PRODUCTS, Questions::isFullAndNewestFirst);
      case LIST_DEEP -> deepPage();
      case LIST_FILTERED -> filtered(goods);
      case GET ->
          new Question(
              kind,
              PRODUCTS + "/" + ids[goods.number() - 1],
              body -> body.path("sku").asText().equals(goods.sku()));
      case EXACT_SKU -> search(kind, goods.sku(), page -> sku(page.path(0)).equals(goods.sku()));
      case PREFIX -> prefix(goods);
      case ONE_TYPO -> typo(goods);
      case FREQUENT_WORD -> frequentWord(goods);
    };
  }

  private Question deepPage() {
    int after = PAGE + 2 + random.nextInt(ids.length - PAGE - 2);
    String expected = new Goods(after - 1).sku();
    return new Question(
        Kind.LIST_DEEP,
        PRODUCTS + "?cursor=" + cursor(ids[after - 1]),
        page -> isFullAndNewestFirst(page) && sku(page.path(0)).equals(expected));
  }

  /** The cursor that the list answers after that product. */
  private static String cursor(long id) {
    PageRequest one = new PageRequest(1, Long.MAX_VALUE);
    return Objects.requireNonNull(Page.cut(List.of(id, 0L), one, Long::longValue).nextCursor());
  }

  private Question filtered(Goods goods) {
    return switch (random.nextInt(4)) {
      case 0 -> filtered("category=" + encoded(goods.category()), "category", goods.category());
      case 1 -> filtered("is_active=false", "is_active", "false");
      case 2 -> filtered("in_stock=false", "available", "0.000");
      default ->
          filtered(
              "in_stock=true&is_active=true&category=" + encoded(new Goods(1).category()),
              "category",
              new Goods(1).category());
    };
  }

  private static Question filtered(String filter, String field, String value) {
    return new Question(
        Kind.LIST_FILTERED,
        PRODUCTS + "?" + filter,
        page ->
            isFullAndNewestFirst(page)
                && all(page, (one, other) -> one.path(field).asText().equals(value)));
  }

  /** SKUs that begin so, or words of names. */
  private Question prefix(Goods goods) {
    if (random.nextBoolean()) {
      String beginning = goods.sku().substring(0, 9 + random.nextInt(4));
      return search(
          Kind.PREFIX,
          beginning,
          page -> !page.isEmpty() && all(page, (one, other) -> sku(one).startsWith(beginning)));
    }
    String word = goods.name().split(" ")[random.nextInt(4)].toLowerCase(Locale.ROOT);
    String beginning = word.substring(0, 3);
    return search(
        Kind.PREFIX,
        beginning,
        page ->
            isFull(page)
                && all(
                    page,
                    (one, other) ->
                        words(one).stream().anyMatch(each -> each.startsWith(beginning))));
  }

  /** In a word of tens of thousands of products, or in one of fifteen. */
  private Question typo(Goods goods) {
    if (random.nextBoolean()) {
      List<String> typo = TYPOS.get(random.nextInt(TYPOS.size()));
      return search(
          Kind.ONE_TYPO,
          typo.getFirst(),
          page -> isFull(page) && words(page.path(0)).contains(typo.getLast()));
    }
    String model = goods.model();
    int lost = 1 + random.nextInt(model.length() - 2);
    String typed = model.substring(0, lost) + model.substring(lost + 1);
    return search(
        Kind.ONE_TYPO,
        typed,
        page ->
            !page.isEmpty()
                && words(page.path(0)).stream().anyMatch(word -> isOneOff(word, typed)));
  }

  private Question frequentWord(Goods goods) {
    String word = goods.thing();
    return search(
        Kind.FREQUENT_WORD,
        word,
        page -> isFull(page) && all(page, (one, other) -> words(one).contains(word)));
  }

  private static Question search(Kind kind, String text, Predicate<JsonNode> answer) {
    return new Question(kind, PRODUCTS + "?q=" + encoded(text), answer);
  }

  private static boolean isFullAndNewestFirst(JsonNode page) {
    return isFull(page)
        && all(page, (one, other) -> one.path("id").asLong() >= other.path("id").asLong());
  }

  private static boolean isFull(JsonNode page) {
    return page.size() == PAGE;
  }

  /** Whether it is so of each product and the one after it, the last one's being itself. */
  private static boolean all(JsonNode page, BiPredicate<JsonNode, JsonNode> isSo) {
    for (int i = 0; i < page.size(); i++) {
      if (!isSo.test(page.get(i), page.get(Math.min(i + 1, page.size() - 1)))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the typed word is the other with one character left out, or with another for it. */
  private static boolean isOneOff(String word, String typed) {
    for (int i = 0; i < word.length(); i++) {
      String rest = word.substring(i + 1);
      boolean isSameBefore = typed.startsWith(word.substring(0, i));
      if (isSameBefore && typed.length() >= i && typed.substring(i).equals(rest)
          || isSameBefore && typed.length() > i && typed.substring(i + 1).equals(rest)) {
        return true;
      }
    }
    return false;
  }

  private static String sku(JsonNode product) {
    return product.path("sku").asText();
  }

  private static List<String> words(JsonNode product) {
    String name = product.path("name").asText();
    return List.of(name.toLowerCase(Locale.ROOT).split(" "));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

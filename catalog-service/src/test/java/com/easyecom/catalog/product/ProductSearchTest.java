package com.easyecom.catalog.product;

import static com.easyecom.catalog.fixture.Shelf.admin;
import static com.easyecom.catalog.fixture.Shelf.move;
import static com.easyecom.catalog.fixture.Shelf.patch;
import static com.easyecom.catalog.fixture.Shelf.post;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithEmbedded(schema = "catalog")
class ProductSearchTest {

  private static final String PRODUCTS = "/api/v1/products";

  /** A word that no other test's product has. */
  private final String word = letters(unique());

  @Test
  void betterMatchesComeFirst() {
    long similar = named("Plain " + swapped(word));
    long beginning = named("Plain " + word + "ware");
    long hasWord = named("Plain " + word);
    long name = named(word + " plain");
    long barcode = coded(code(), word + "77");
    long sku = coded(word + "-9", null);
    long exactBarcode = coded(code(), word);
    long exactSku = coded(word.toUpperCase(java.util.Locale.ROOT), null);
    List<Long> ranked =
        List.of(exactSku, exactBarcode, sku, barcode, name, hasWord, beginning, similar);
    assertEquals(ranked, found(word, 50));
    for (int limit = 1; limit <= 4; limit++) {
      assertEquals(ranked, found(word, limit), "pages of " + limit);
    }
  }

  @Test
  void newerProductsComeFirstAmongEquals() {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      ids.addFirst(named("Thing " + word + " " + i));
    }
    assertEquals(ids, found(word, 50));
    assertEquals(ids, found(word, 3));
  }

  @Test
  void anyOneTypoInAWordOfFourLettersIsForgiven() {
    String four = "q" + letters(unique()).substring(4, 7);
    long id = named("The " + four + " " + word);
    for (String typed :
        List.of(
            "x" + four.substring(1),
            four + "x",
            four.substring(0, 3) + "x",
            four.charAt(0) + "x" + four.substring(1),
            swapped(four))) {
      assertEquals(List.of(id), found(typed + " " + word, 50), typed);
    }
    assertEquals(List.of(id), found(word.substring(1) + " " + four, 50));
    assertEquals(List.of(), found("xx" + word.substring(2) + " " + four, 50));
  }

  @Test
  void numbersAndShortWordsAreMeantAsTheyAre() {
    String number = Long.toString(unique());
    long id = coded("N" + code(), number);
    assertEquals(List.of(id), found(number, 50));
    assertEquals(List.of(), found(number.substring(0, number.length() - 1) + "x", 50));
  }

  @Test
  void allWordsMustMatchInWhateverOrderAndField() {
    long id = named("Blue steel " + word);
    patch(id, "{\"category\": \"Kitchen ware\"}").statusCode(200);
    named("Red steel " + word);
    assertEquals(List.of(id), found(word + " kitchen", 50));
    assertEquals(List.of(id), found("KITCH blue, " + word, 50));
    assertEquals(List.of(id), found("kitchne " + word, 50));
    assertEquals(List.of(), found("garden " + word, 50));
    assertEquals(List.of(), found("garden blue kitchen steel ware", 50));
  }

  @Test
  void caseAccentsAndFormsOfCharactersMakeNoDifference() {
    long id = named("Crème brûlée Ёлка ﬁne 茶碗 " + word);
    for (String typed :
        List.of("creme", "CRÈME", "brulee", "ёлка", "ЁЛКА", "fine", "茶碗", "cre\u0300me")) {
      assertEquals(List.of(id), found(typed + " " + word, 50), typed);
    }
  }

  @Test
  void signsOfSqlAreJustSigns() {
    long id = named("100% " + word + "_x 'q' \"z\" \\ (a|b)* $1 :b ?");
    assertEquals(List.of(id), found("100% " + word, 50));
    assertEquals(List.of(id), found("100% " + word + "_X 'Q'", 50));
    assertEquals(List.of(id), found("'z' :b ? \\ " + word, 50));
    for (String sign : List.of("_" + word.substring(2), "%" + word.substring(4), word + "%_")) {
      assertEquals(sign.startsWith(word) ? List.of(id) : List.of(), found(sign, 50), sign);
    }
    for (String sign : List.of("'", "\"", "\\", "%", "_", "*", ":key", "--", "\u0301", "😀")) {
      search(sign, 5, null).then().statusCode(200);
    }
  }

  @Test
  void changedProductsAreFoundAsTheyAreNowAndArchivedOnesNotAtAll() {
    String other = letters(unique());
    long id = named("Plain " + word);
    patch(id, "{\"name\": \"Plain %s\"}".formatted(other)).statusCode(200);
    assertEquals(List.of(), found(word, 50));
    assertEquals(List.of(id), found(other, 50));
    move(id, "in", "1").statusCode(201);
    move(id, "out", "1").statusCode(201);
    long gone = named("Plain " + other);
    admin().delete(PRODUCTS + "/" + id).then().statusCode(204);
    admin().delete(PRODUCTS + "/" + gone).then().statusCode(204);
    for (String typed : List.of(other, "plain " + other, other.substring(0, 15), swapped(other))) {
      assertEquals(List.of(), found(typed, 50), typed);
    }
  }

  @Test
  void filtersApplyToWhatIsFound() {
    long cup = named("Cup " + word);
    long pot = named("Pot " + word);
    patch(pot, "{\"category\": \"c%s\", \"is_active\": false}".formatted(word)).statusCode(200);
    move(pot, "in", "1").statusCode(201);
    String typed = PRODUCTS + "?q=" + word;
    for (String filter : List.of("category=c" + word, "is_active=false", "in_stock=true")) {
      admin().get(typed + "&" + filter).then().body("id", contains((int) pot));
    }
    admin().get(typed + "&in_stock=false").then().body("id", contains((int) cup));
  }

  @Test
  void listsAreFilteredBySkuAndBarcode() {
    String sku = code();
    long id = coded(sku, word);
    coded(code(), word + "1");
    admin().get(PRODUCTS + "?sku=" + sku).then().body("id", contains((int) id));
    admin().get(PRODUCTS + "?barcode=" + word).then().body("id", contains((int) id));
    admin().get(PRODUCTS + "?barcode=" + word + "&sku=x").then().body("size()", equalTo(0));
  }

  @Test
  void pagesNeitherSkipNorRepeatWhileProductsComeChangeAndGo() {
    List<Long> staying = new ArrayList<>();
    List<Long> leaving = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String[] names = {
        word + " " + i, "Plain " + word + i % 3, "Plain " + word, "Plain " + swapped(word) + " " + i
      };
      (i % 6 == 5 ? leaving : staying).add(named(names[i % 4]));
    }
    List<Long> seen = new ArrayList<>();
    Response page = search(word, 2, null);
    for (int turn = 0; ; turn++) {
      seen.addAll(page.jsonPath().getList("id", Long.class));
      if (next(page) == null) {
        break;
      }
      named(word + " new " + turn);
      named("New " + word);
      named("New " + swapped(word));
      if (turn < leaving.size()) {
        admin().delete(PRODUCTS + "/" + leaving.get(turn)).then().statusCode(204);
      }
      patch(staying.get(turn % staying.size()), "{\"unit_price\": " + turn + "}").statusCode(200);
      page = follow(page);
    }
    assertEquals(seen.stream().distinct().toList(), seen, "repeated");
    assertTrue(seen.containsAll(staying), () -> "skipped of " + staying + ": " + seen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "aWQ6Nw", "Zm91bmQ6OS8xLy8", "Zm91bmQ6MS94Ly8", "Zm91bmQ6MS8xLy8A", "%F0%9F"})
  void aCursorOfAnotherListIsRefused(String cursor) {
    admin()
        .urlEncodingEnabled(false)
        .get(PRODUCTS + "?q=cup&cursor=" + cursor)
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid_request"), "errors.field", contains("cursor"));
  }

  @Test
  void aCursorOfAnotherTextOrOfASearchIsRefused() {
    named("Plain " + word);
    named("Plain " + word);
    String cursor = next(search(word, 1, null)).replaceAll(".*cursor=([^&]*).*", "$1");
    search("other", 1, cursor).then().statusCode(400);
    admin().get(PRODUCTS + "?cursor=" + cursor).then().statusCode(400);
  }

  @Test
  void badTextsAreRefusedAndBlankOnesAreNone() {
    search("x".repeat(201), 5, null).then().statusCode(400).body("errors.field", contains("q"));
    search("a\0b", 5, null).then().statusCode(400).body("errors.field", contains("q"));
    search("茶 ".repeat(100), 5, null).then().statusCode(200);
    search("a b c d e f g h i j k l m n o p", 5, null).then().statusCode(200);
    search(" ", 1, null).then().statusCode(200).body("size()", equalTo(1));
  }

  private static List<Long> found(String typed, int limit) {
    List<Long> ids = new ArrayList<>();
    for (Response page = search(typed, limit, null); ; page = follow(page)) {
      page.then().statusCode(200);
      ids.addAll(page.jsonPath().getList("id", Long.class));
      if (next(page) == null) {
        return ids;
      }
    }
  }

  private static Response search(String typed, int limit, String cursor) {
    var request = admin().queryParam("q", typed).queryParam("limit", limit);
    return (cursor == null ? request : request.queryParam("cursor", cursor)).get(PRODUCTS);
  }

  private static String next(Response page) {
    String link = page.header("Link");
    return link == null ? null : link.substring(1, link.indexOf('>'));
  }

  private static Response follow(Response page) {
    return admin().urlEncodingEnabled(false).get(next(page));
  }

  private static long named(String name) {
    return create(code(), name, null);
  }

  private static long coded(String sku, String barcode) {
    return create(sku, "Thing", barcode);
  }

  private static long create(String sku, String name, String barcode) {
    String body =
        """
        {"sku": "%s", "name": "%s", "barcode": %s, "unit_cost": 1, "unit_price": 2}\
        """
            .formatted(
                sku,
                name.replace("\\", "\\\\").replace("\"", "\\\""),
                barcode == null ? "null" : '"' + barcode + '"');
    return post(PRODUCTS, body).statusCode(201).extract().jsonPath().getLong("id");
  }

  private static String code() {
    return "9" + unique();
  }

  /** The number in letters; numbers that follow each other have little in common. */
  private static String letters(long number) {
    StringBuilder letters = new StringBuilder("qz");
    for (char digit : Long.toString((number * 0x9E3779B97F4A7C15L) >>> 1).toCharArray()) {
      letters.append((char) ('a' + (digit - '0')));
    }
    return letters.append("wv").toString();
  }

  /** With a typo: the second and third letter swapped. */
  private static String swapped(String text) {
    return "" + text.charAt(0) + text.charAt(2) + text.charAt(1) + text.substring(3);
  }
}

package com.easyecom.order.ordering;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.order.fixture.CustomersTest;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Orders are found by number and by customer. */
@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class SearchOrdersTest extends CustomersTest {

  @Test
  void theNewestIsWhatWasOrderedLast() {
    long product = catalog.product("1.00", "100", "50.00");
    String who = of(customer("Ada"));
    long late = placed(order(product, 1, who, "\"ordered_at\": \"2026-02-20T10:00:00Z\""));
    long early = placed(order(product, 1, who, "\"ordered_at\": \"2026-02-18T10:00:00Z\""));
    long between = placed(order(product, 1, who, "\"ordered_at\": \"2026-02-19T10:00:00Z\""));
    long same = placed(order(product, 1, who, "\"ordered_at\": \"2026-02-19T10:00:00Z\""));
    String list = ORDERS + "?" + who.replace("\"", "").replace(": ", "=");
    assertEquals(List.of(late, same, between, early), ids(list));
    assertEquals(List.of(late, same, between, early), allPages(list + "&limit=1"));
    assertEquals(List.of(same, between), ids(list + "&from=2026-02-19&to=2026-02-19"));
    assertEquals(List.of(same, between), allPages(list + "&from=2026-02-19&to=2026-02-19&limit=1"));
  }

  @Test
  void ordersOfAChannelAreListedAlone() {
    long product = catalog.product("1.00", "100", "50.00");
    long who = customer("Ada");
    long chat = placed(order(product, 1, of(who), "\"channel\": \"whatsapp\""));
    long call = placed(order(product, 1, of(who)));
    assertEquals(List.of(call, chat), ids(ORDERS + "?customer_id=" + who));
    assertEquals(List.of(chat), ids(ORDERS + "?channel=whatsapp&customer_id=" + who));
    assertEquals(List.of(), ids(ORDERS + "?channel=whatsapp&status=draft&customer_id=" + who));
    as("admin")
        .get(ORDERS + "?channel=fax")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("channel"));
  }

  @Test
  void aStatusOrAChannelAloneListsAllOfTheOthersInOneOrder() {
    long product = catalog.product("1.00", "100", "50.00");
    isKnownForDrafts(product, "1.00");
    String word = newWord();
    long ada = customer(word);
    List<Long> chats = new ArrayList<>();
    List<Long> drafts = new ArrayList<>();
    for (String status : List.of("draft", "confirmed", "fulfilled", "draft")) {
      for (String channel : List.of("api", "whatsapp", "console", "whatsapp")) {
        String how = "\"status\": \"%s\", \"channel\": \"%s\"".formatted(status, channel);
        long id = placed(order(product, 1, of(ada), how));
        if (channel.equals("whatsapp")) {
          chats.addFirst(id);
        }
        if (status.equals("draft")) {
          drafts.addFirst(id);
        }
      }
    }
    for (String ofAda : List.of("customer_id=" + ada, "q=" + word)) {
      assertEquals(drafts, ids(ORDERS + "?status=draft&" + ofAda));
      assertEquals(drafts, allPages(ORDERS + "?limit=3&status=draft&" + ofAda));
      assertEquals(chats, ids(ORDERS + "?channel=whatsapp&" + ofAda));
      assertEquals(chats, allPages(ORDERS + "?limit=3&channel=whatsapp&" + ofAda));
      List<Long> both = chats.stream().filter(drafts::contains).toList();
      assertEquals(both, allPages(ORDERS + "?limit=1&channel=whatsapp&status=draft&" + ofAda));
    }
    // Others order meanwhile: whatever they do, nothing of hers is missing, or out of its place.
    List<Long> all = new ArrayList<>(allPages(ORDERS + "?limit=200&status=draft"));
    all.retainAll(drafts);
    assertEquals(drafts, all);
  }

  @Test
  void aTextFindsNumbersThatBeginWithItAndThenOrdersOfWhomItFinds() {
    long product = catalog.product("1.00", "100", "50.00");
    String word = newWord();
    long ada = customer("Ada " + word);
    long eve = customer("Eve");
    long first = placed(order(product, 1, of(ada)));
    long byNumber = placed(numbered(product, eve, word + "-1"));
    long both = placed(numbered(product, ada, word.toUpperCase(Locale.ROOT) + "-2"));
    long last = placed(order(product, 1, of(ada)));
    placed(order(product, 1, of(eve)));

    List<Long> expected = List.of(both, byNumber, last, first);
    assertEquals(expected, ids(ORDERS + "?q=" + word));
    assertEquals(expected, ids(ORDERS + "?q= " + word.toUpperCase(Locale.ROOT) + " "));
    for (int limit = 1; limit <= 4; limit++) {
      assertEquals(expected, allPages(ORDERS + "?limit=" + limit + "&q=" + word), "by " + limit);
    }
    assertEquals(List.of(both), ids(ORDERS + "?q=" + word + "-2"));
    assertEquals(List.of(last, both, first), ids(ORDERS + "?q=Ada " + word));
    assertEquals(List.of(both), ids(ORDERS + "?status=confirmed&q=" + word + "-2"));
    assertEquals(List.of(), ids(ORDERS + "?status=draft&q=" + word));
    assertEquals(List.of(byNumber), ids(ORDERS + "?customer_id=" + eve + "&q=" + word));
    assertEquals(List.of(), ids(ORDERS + "?to=2026-02-01&q=" + word));
  }

  @Test
  void aPhoneFindsTheOrdersOfWhomItLeadsTo() {
    long product = catalog.product("1.00", "100", "50.00");
    String phone = newPhone();
    long kept = customer("Ada", phone(newPhone()));
    long duplicate = customer("Eve", phone(phone));
    long order = placed(order(product, 1, of(duplicate)));
    merge(kept, duplicate).statusCode(200);
    assertEquals(List.of(order), ids(ORDERS + "?q=" + phone.substring(1)));
    assertEquals(List.of(order), ids(ORDERS + "?q=" + phone));
  }

  @Test
  void whoComesWhilePagesAreReadPushesNobodyOut() {
    long product = catalog.product("1.00", "100", "50.00");
    String word = newWord();
    List<Long> placed = new ArrayList<>();
    long ada = customer(word);
    for (int i = 0; i < 3; i++) {
      placed.add(placed(order(product, 1, of(ada))));
    }
    String path = ORDERS + "?limit=2&q=" + word;
    var page = as("admin").get(path).then().statusCode(200).extract();
    String link = page.header("Link");
    long late = customer(word);
    placed(order(product, 1, of(late), "\"ordered_at\": \"2026-02-20T10:00:00Z\""));
    List<Long> seen = new ArrayList<>(page.jsonPath().getList("id", Long.class));
    seen.addAll(allPages(link.substring(1, link.indexOf('>'))));
    assertEquals(placed.reversed(), seen);
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    as("admin")
        .get(ORDERS + "?q=" + "x".repeat(201))
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid_request"))
        .body("errors.field", hasItem("q"));
    as("admin")
        .get(ORDERS + "?q=ada&cursor=x")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("cursor"));
    long product = catalog.product("1.00", "100", "50.00");
    placed(order(product, 1));
    placed(order(product, 1));
    String ofAnotherList =
        as("admin")
            .get(ORDERS + "?limit=1")
            .then()
            .extract()
            .header("Link")
            .replaceAll(".*cursor=([^>&]*).*", "$1");
    as("admin")
        .get(ORDERS + "?q=ada&cursor=" + ofAnotherList)
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("cursor"));
    int status = as("admin").urlEncodingEnabled(false).get(ORDERS + "?q=a%00b").statusCode();
    assertEquals(400, status);
  }

  private static String numbered(long product, long customer, String number) {
    return order(product, 1, of(customer), "\"order_number\": \"" + number + "\"");
  }
}

package com.easyecom.order.customers;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.order.fixture.CustomersTest;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Customers are found by what is known of them, and by those who may be one. */
@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class FindCustomersTest extends CustomersTest {

  @Test
  void theNewestComeFirst() {
    long first = customer("Ada");
    long second = customer("Bob");
    assertEquals(List.of(second, first), ids(CUSTOMERS + "?limit=2"));
  }

  @Test
  void aTextFindsTheBeginningsOfWordsWhateverTheirCaseAndAccents() {
    String word = newWord();
    long ada = customer("Ada " + word + "élène");
    long eve = customer(word.toUpperCase(Locale.ROOT) + "ELENE Eve");
    assertEquals(List.of(eve, ada), ids(CUSTOMERS + "?q=" + word + "elene"));
    assertEquals(List.of(ada), ids(CUSTOMERS + "?q=ad " + word + "el"));
    assertEquals(List.of(eve), ids(CUSTOMERS + "?q=" + word + " EV"));
    assertEquals(List.of(), ids(CUSTOMERS + "?q=" + word + " bob"));
    assertEquals(List.of(), ids(CUSTOMERS + "?q=" + word.substring(1)));
    assertEquals(List.of(), ids(CUSTOMERS + "?q=;"));
    change(eve, "{\"full_name\": \"Eve\"}").statusCode(200);
    assertEquals(List.of(ada), ids(CUSTOMERS + "?q=" + word), "as it is called now");
  }

  @Test
  void aWordFindsItsCustomersBesideOneThatManyMoreHave() {
    String rare = newWord();
    String many = newWord();
    long ada = customer("Ada " + rare + " " + many);
    customer("Ada " + rare + "only");
    String found = CUSTOMERS + "?q=" + rare + " " + many.substring(0, many.length() - 1);
    assertEquals(List.of(ada), ids(found));
    // So many that they are not looked at all; to have them is to be found all the same.
    int added =
        jdbi.withHandle(
            handle ->
                handle.execute(
                    """
                    INSERT INTO customer (full_name, created_at)
                    SELECT ? || i, now() FROM generate_series(1, 10001) AS i
                    """,
                    many));
    assertEquals(10_001, added);
    assertEquals(List.of(ada), ids(found));
  }

  @Test
  void pagesOfASearchNeitherSkipNorRepeat() {
    String word = newWord();
    List<Long> added = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      // Each has two words that the text begins, and is found by the first of them.
      added.add(customer(word + (char) ('a' + i % 3) + " " + word + "x"));
    }
    List<Long> seen = allPages(CUSTOMERS + "?limit=2&q=" + word);
    assertEquals(7, seen.size(), "" + seen);
    assertEquals(new HashSet<>(added), new HashSet<>(seen));
    assertEquals(ids(CUSTOMERS + "?q=" + word), seen);
    customer(word + "a");
    assertEquals(8, allPages(CUSTOMERS + "?limit=3&q=" + word).size());
  }

  @Test
  void aPhoneAndAnAddressAreFoundByTheirBeginningsAndByThemselves() {
    String phone = newPhone();
    String address = newWord() + "@Example.com";
    long id = customer("Ada", phone(phone), email(address));
    String digits = phone.substring(1);
    for (String query :
        List.of(
            "q=%2B" + digits,
            "q=+" + digits,
            "q=" + digits,
            "q=" + digits.substring(0, 3) + "%20" + digits.substring(3),
            "q=" + address.substring(0, address.length() - 3),
            "email=" + address.toLowerCase(Locale.ROOT),
            "phone_e164=%2B" + digits,
            "phone_e164=+" + digits)) {
      List<Long> found =
          as("admin")
              .urlEncodingEnabled(false)
              .get(CUSTOMERS + "?" + query)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath()
              .getList("id", Long.class);
      assertEquals(List.of(id), found, query);
    }
    assertEquals(List.of(), ids(CUSTOMERS + "?email=" + address + "m"));
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    for (String query :
        List.of(
            "limit=0",
            "cursor=x",
            "merged_into=x",
            "phone_e164=030123",
            "q=" + "x".repeat(201),
            "q=ada&cursor=x",
            "q=ada&limit=x")) {
      String field = query.contains("&") ? query.split("[&=]")[2] : query.split("=")[0];
      as("admin")
          .get(CUSTOMERS + "?" + query)
          .then()
          .statusCode(400)
          .body("code", equalTo("invalid_request"))
          .body("errors.field", hasItem(field));
    }
    as("admin").get(CUSTOMERS + "/duplicates?cursor=x").then().statusCode(400);
    as("admin").get(CUSTOMERS + "/duplicates?limit=0").then().statusCode(400);
    int status = as("admin").urlEncodingEnabled(false).get(CUSTOMERS + "?q=a%00b").statusCode();
    assertEquals(400, status);
  }

  @Test
  void thoseWithOneAddressOrOneNameAreSuspected() {
    String word = newWord();
    long ada = customer("Ada " + word, email(word + "@example.com"));
    long eve = customer("Eve", email(word.toUpperCase(Locale.ROOT) + "@example.com"));
    long dash = customer("  ÁDA-" + word + "  ");
    customer("Ada L. " + word);

    assertEquals(List.of(List.of(ada, eve), List.of(ada, dash)), groupsWith(ada));
    merge(ada, eve).statusCode(200);
    assertEquals(List.of(List.of(ada, dash)), groupsWith(ada));
    merge(dash, ada).statusCode(200);
    assertEquals(List.of(), groupsWith(ada));
  }

  /** Looks through all pages, which other tests' customers fill. */
  private static List<List<Long>> groupsWith(long customerId) {
    List<List<Long>> groups = new ArrayList<>();
    String next = CUSTOMERS + "/duplicates?limit=3";
    while (next != null) {
      var page = as("admin").urlEncodingEnabled(false).get(next).then().statusCode(200).extract();
      List<List<Integer>> ids = page.jsonPath().getList("customers.id");
      for (List<Integer> group : ids) {
        List<Long> members = group.stream().map(Integer::longValue).toList();
        if (members.contains(customerId)) {
          groups.add(members);
        }
      }
      String link = page.header("Link");
      next = link == null ? null : link.substring(1, link.indexOf('>'));
    }
    return groups;
  }
}

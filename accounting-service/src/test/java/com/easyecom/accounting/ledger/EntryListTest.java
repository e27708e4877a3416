package com.easyecom.accounting.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "accounting")
class EntryListTest {

  @Inject Owner owner;

  @BeforeEach
  void startOver() {
    owner.clearBooks();
  }

  @Test
  void aListRunsByDaysWhateverWasPostedLater() {
    long march = Api.postEntry("2026-03-31", "6000", "1000", "1.00");
    long may = Api.postEntry("2026-05-01", "6000", "1000", "1.00");
    long april = Api.postEntry("2026-04-01", "6000", "1000", "1.00");
    long marchToo = Api.postEntry("2026-03-31", "1100", "1000", "1.00");
    assertEquals(List.of(may, april, marchToo, march), ids(""));
    assertEquals(List.of(may, april, march), ids("?account_code=6000"));
    assertEquals(List.of(april, marchToo, march), ids("?account_code=1000&to=2026-04-30"));
    assertEquals(List.of(marchToo, march), ids("?from=2026-03-01&to=2026-03-31"));
    assertEquals(List.of(), ids("?account_code=9999"));
  }

  @Test
  void pagesOfAnyListNeitherSkipNorRepeat() {
    List<Long> posted = new ArrayList<>();
    for (String day : List.of("2026-04-01", "2026-03-31", "2026-04-01", "2026-04-01")) {
      posted.add(Api.postEntry(day, "6000", "1000", "1.00"));
    }
    List<Long> newestFirst = List.of(posted.get(3), posted.get(2), posted.get(0), posted.get(1));
    assertEquals(newestFirst, pages("?limit=2"));
    assertEquals(newestFirst, pages("?limit=2&account_code=6000"));
    assertEquals(newestFirst, pages("?limit=3&from=2026-03-31&to=2026-04-01&account_code=1000"));
    assertEquals(newestFirst.subList(0, 3), pages("?limit=1&from=2026-04-01"));
  }

  @Test
  void anEntryWithTwoLinesOfAnAccountIsInItsListOnce() {
    List<Long> posted = List.of(withTwoLines("2026-03-31"), withTwoLines("2026-04-01"));
    assertEquals(posted.reversed(), pages("?account_code=6000&limit=1"));
  }

  @Test
  void aListOfATypeOfReferenceComesInPages() {
    List<Long> reversals = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      long entry = Api.postEntry("2026-03-31", "6000", "1000", "1.00");
      reversals.addFirst(
          id(Api.ENTRIES + "/" + entry + "/reversal", "{\"entry_date\": \"2026-03-31\"}"));
    }
    assertEquals(reversals, pages("?reference_type=journal_entry&limit=2"));
    assertEquals(reversals, pages("?reference_type=journal_entry&account_code=6000&limit=2"));
    assertEquals(List.of(), pages("?reference_type=journal_entry&account_code=1200"));
  }

  /** The ids of all pages. */
  private static List<Long> pages(String query) {
    List<Long> ids = new ArrayList<>();
    String path = Api.ENTRIES + query;
    while (path != null) {
      Response page = Api.asAccountant().get(path);
      ids.addAll(page.jsonPath().getList("id", Long.class));
      String link = page.header("Link");
      path = link == null ? null : link.replaceFirst("<([^>]+)>.*", "$1");
    }
    return ids;
  }

  private static List<Long> ids(String query) {
    return Api.read(Api.ENTRIES + query).getList("id", Long.class);
  }

  private static long withTwoLines(String day) {
    return id(
        Api.ENTRIES,
        """
        {"entry_date": "%s", "lines": [
          {"account_code": "6000", "debit": "1.00"}, {"account_code": "6000", "debit": "2.00"},
          {"account_code": "1000", "credit": "3.00"}]}
        """
            .formatted(day));
  }

  private static long id(String path, String body) {
    return Api.post(path, body).statusCode(201).extract().jsonPath().getLong("id");
  }
}

package com.easyecom.chat.understanding.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.easyecom.chat.understanding.Candidate;
import com.easyecom.chat.understanding.ProductMatch;
import com.easyecom.chat.understanding.ProductMention;
import com.easyecom.kernel.money.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindProductTest {

  private final List<String> searched = new ArrayList<>();
  private final List<Candidate> shop =
      List.of(
          new Candidate(1, "A", "Blue Mug", "Mugs"),
          new Candidate(2, "B", "Plate", null),
          new Candidate(3, "C", "Salt and Pepper Mill", null));

  /** Finds everything: which one is meant is not the search's matter. */
  private final FindProduct find =
      new FindProduct(
          words -> {
            searched.add(words);
            return shop;
          });

  @Test
  void theCatalogueIsSearchedForTheCustomersWords() {
    ProductMatch.Certain match =
        assertInstanceOf(ProductMatch.Certain.class, find.byPhrase("blue mugs"));
    assertEquals(1, match.choice().product().productId());
    assertEquals(List.of("blue mugs"), searched);
  }

  @Test
  void nothingIsSearchedForNoWords() {
    assertInstanceOf(ProductMatch.None.class, find.byPhrase(" "));
    assertEquals(List.of(), searched);
  }

  @Test
  void twoProductsThatAndJoinsAreTakenApart() {
    assertEquals(
        List.of(mention("blue mug", 2), mention("plate", 2)),
        find.split(mention("blue mug and plate", 2)));
  }

  @Test
  void andInsideOfANameStays() {
    ProductMention mill = mention("salt and pepper mill", 1);
    assertEquals(List.of(mill), find.split(mill));
  }

  @Test
  void whatIsLikeNothingIsNotTakenApart() {
    ProductMention unknown = mention("blue mug and rocket", 1);
    assertEquals(List.of(unknown), find.split(unknown));
  }

  @Test
  void aProductThatIsKnownIsNotSearched() {
    ProductMention known = new ProductMention("mug and plate", 1L, null);
    assertEquals(List.of(known), find.split(known));
    assertEquals(List.of(), searched);
  }

  @Test
  void productsThatWereTalkedAboutCanBeSearchedAlone() {
    assertInstanceOf(ProductMatch.Certain.class, FindProduct.among("plates", shop));
  }

  private static ProductMention mention(String phrase, long quantity) {
    return new ProductMention(phrase, null, Quantity.of(quantity));
  }
}

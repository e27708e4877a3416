package com.easyecom.chat.understanding.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.easyecom.chat.understanding.Candidate;
import com.easyecom.chat.understanding.ProductMatch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductChoiceTest {

  private static final List<Candidate> SHOP =
      products(
          "Blue Mug",
          "Blue Mug Large",
          "Red Mug",
          "Sample 1",
          "Sample 10",
          "Sample 11",
          "Teapot",
          "Salad Bowl",
          "Soup Bowl",
          "iPhone 15 Case",
          "iPhone 15 Pro Case",
          "Wooden Spoon");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "blue mug, Blue Mug",
    "mug blue, Blue Mug",
    "blue mug large, Blue Mug Large",
    "large blue mug, Blue Mug Large",
    "large mug, Blue Mug Large",
    "blue mugs, Blue Mug",
    "red mug, Red Mug",
    "sample 1, Sample 1",
    "sample 10, Sample 10",
    "sample 11, Sample 11",
    "sampel 11, Sample 11",
    "tea pot, Teapot",
    "teapto, Teapot",
    "salad bowls, Salad Bowl",
    "iphone 15 case, iPhone 15 Case",
    "iphone 15 pro case, iPhone 15 Pro Case",
    "spoon, Wooden Spoon",
    "SKU-7, Teapot",
  })
  void oneProductThatFitsClearlyIsCertain(String phrase, String name) {
    ProductMatch.Certain match =
        assertInstanceOf(ProductMatch.Certain.class, ProductChoice.of(phrase, SHOP));
    assertEquals(name, match.choice().product().name());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "mug, Blue Mug+Red Mug+Blue Mug Large",
    "mugs, Blue Mug+Red Mug+Blue Mug Large",
    "bowl, Salad Bowl+Soup Bowl",
    "sample, Sample 1+Sample 10+Sample 11",
    "iphone case, iPhone 15 Case+iPhone 15 Pro Case",
    // One is asked for, too, where it is not certain.
    "woden, Wooden Spoon",
  })
  void severalThatFitAreAskedFor(String phrase, String names) {
    ProductMatch.Ambiguous match =
        assertInstanceOf(ProductMatch.Ambiguous.class, ProductChoice.of(phrase, SHOP));
    assertEquals(
        List.of(names.split("\\+", -1)), match.products().stream().map(Candidate::name).toList());
  }

  @ParameterizedTest
  @CsvSource({"sample 12", "kettle", "green mug small", "''", "the", "iphone 14 case", "2", "😀"})
  void whatFitsNothingIsNothing(String phrase) {
    assertInstanceOf(ProductMatch.None.class, ProductChoice.of(phrase, SHOP));
  }

  @Test
  void nobodyIsAskedToChooseAmongMoreThanFive() {
    List<Candidate> many = products("Mug A", "Mug B", "Mug C", "Mug D", "Mug E", "Mug F");
    ProductMatch.Ambiguous match =
        assertInstanceOf(ProductMatch.Ambiguous.class, ProductChoice.of("mug", many));
    assertEquals(
        List.of("Mug A", "Mug B", "Mug C", "Mug D", "Mug E"),
        match.products().stream().map(Candidate::name).toList());
  }

  @Test
  void twoProductsOfOneNameAreAskedFor() {
    assertInstanceOf(
        ProductMatch.Ambiguous.class,
        ProductChoice.of("blue mug", products("Blue Mug", "Blue Mug")));
  }

  @Test
  void aCandidateThatIsFoundTwiceIsOne() {
    Candidate mug = new Candidate(1, "A", "Blue Mug", null);
    assertInstanceOf(ProductMatch.Certain.class, ProductChoice.of("blue mug", List.of(mug, mug)));
  }

  @Test
  void theConfidenceIsFromZeroToOne() {
    ProductMatch.Certain match =
        assertInstanceOf(ProductMatch.Certain.class, ProductChoice.of("blue mug", SHOP));
    assertEquals(new BigDecimal("1.000"), match.choice().confidence());
    ProductMatch.Certain partly =
        assertInstanceOf(ProductMatch.Certain.class, ProductChoice.of("spoon", SHOP));
    assertEquals(new BigDecimal("0.875"), partly.choice().confidence());
  }

  @Test
  void withoutCandidatesThereIsNothing() {
    assertInstanceOf(ProductMatch.None.class, ProductChoice.of("blue mug", List.of()));
  }

  private static List<Candidate> products(String... names) {
    List<Candidate> products = new ArrayList<>();
    for (String name : names) {
      int id = products.size() + 1;
      products.add(new Candidate(id, "SKU-" + id, name, null));
    }
    return products;
  }
}

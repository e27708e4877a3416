package com.easyecom.chat.understanding.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.chat.understanding.Candidate;
import com.easyecom.chat.understanding.Corpus;
import com.easyecom.chat.understanding.Intent;
import com.easyecom.chat.understanding.OrderReference;
import com.easyecom.chat.understanding.PendingQuestion;
import com.easyecom.chat.understanding.PendingQuestion.HowMany;
import com.easyecom.chat.understanding.PendingQuestion.WhichOrder;
import com.easyecom.chat.understanding.PendingQuestion.WhichProduct;
import com.easyecom.chat.understanding.PendingQuestion.WhyReturn;
import com.easyecom.chat.understanding.Talk;
import com.easyecom.kernel.money.Quantity;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said before helps to understand what is said now. */
class TalkTest {

  private static final Candidate BLUE = Corpus.BLUE_MUG;
  private static final Candidate RED = Corpus.RED_MUG;
  private static final List<Candidate> SAMPLES =
      List.of(
          new Candidate(10, "S-10", "Sample 10", null),
          new Candidate(2, "S-2", "Sample 2", null),
          new Candidate(12, "S-12", "Sample 12", null));

  private final Understanding understanding = new Understanding();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "how much is it?|price: @1",
        "how much?|price: @1",
        "I'll take 3|order: 3*@1",
        "3 pcs|order: 3*@1",
        "3|unclear",
        "does it come with a lid|product_question: @1",
        "I want to return it|return: @1",
        "how much is the plate?|price: plate",
      })
  void theOneProductThatWasTalkedAboutIsMeant(String text, String meaning) {
    assertEquals(meaning, shown(text, new Talk(List.of(BLUE), null)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "how much are they?|price: @1; @2",
        "how much?|price: @1; @2",
        "I'll take both|order: @1; @2",
        // It could be either: nobody knows.
        "I'll take it|order",
        "I'll take 2|order: 2*",
        "how much is the red one?|price: @2",
        "the blue one please|product_question: @1",
        "the green one|product_question: green",
      })
  void ofSeveralProductsTheWordsChoose(String text, String meaning) {
    assertEquals(meaning, shown(text, new Talk(List.of(BLUE, RED), null)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1|price: 4*@1",
        "the 2nd|price: 4*@2",
        "second please|price: 4*@2",
        "last|price: 4*@2",
        "the red one|price: 4*@2",
        "red|price: 4*@2",
        "not the blue one|price: 4*@2",
        "MUG-RED-01|price: 4*@2",
        "I want 2 of the red ones|order: 2*@2",
        "do you have the red one in stock|availability: 4*@2",
        "3|unclear",
        "1 and 2|unclear",
        "neither|decline",
        "let me talk to a human|human",
        "where is my order|order_status",
      })
  void whichOfTheseIsAnsweredByPlaceByWordsAndByExclusion(String text, String meaning) {
    PendingQuestion which = new WhichProduct(Intent.PRICE, Quantity.of(4), List.of(BLUE, RED));
    assertEquals(meaning, shown(text, new Talk(List.of(), which)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // The second is called 2; the third is called 12, and 2 is not the third.
        "2|price: @2",
        "3|price: @12",
        "10|price: @10",
        "12|price: @12",
        "sample 12|price: @12",
        "the third|price: @12",
      })
  void aNumberIsAPlaceOrAName(String text, String meaning) {
    PendingQuestion which = new WhichProduct(Intent.PRICE, null, SAMPLES);
    assertEquals(meaning, shown(text, new Talk(List.of(), which)));
  }

  @ParameterizedTest
  @CsvSource({"2, unclear", "sample 2, price: @2", "the second, price: @12"})
  void aNumberThatIsAPlaceAndAnothersNameIsUnclear(String text, String meaning) {
    List<Candidate> turned = List.of(SAMPLES.get(1), SAMPLES.get(2));
    PendingQuestion which = new WhichProduct(Intent.PRICE, null, turned);
    assertEquals(meaning, shown(text, new Talk(List.of(), which)));
  }

  @ParameterizedTest
  @CsvSource({"yes, price: @1", "ok, price: @1", "no, decline"})
  void yesChoosesTheOnlyOption(String text, String meaning) {
    PendingQuestion which = new WhichProduct(Intent.PRICE, null, List.of(BLUE));
    assertEquals(meaning, shown(text, new Talk(List.of(), which)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "3|order: 3*@1",
        "three|order: 3*@1",
        "one|order: 1*@1",
        "yes, 3 please|order: 3*@1",
        "half a dozen|order: 6*@1",
        "3 blue mugs|order: 3*@1",
        "3 plates|order: 3*plates",
        "how much are they?|price: @1",
        "none|decline",
        "many|unclear",
      })
  void howManyIsAnsweredByANumber(String text, String meaning) {
    assertEquals(meaning, shown(text, new Talk(List.of(BLUE), new HowMany(BLUE))));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ORD-2026-000123|return: order=ORD-2026-000123",
        "000123|return: order=#000123",
        "42|return: order=#42",
        "the latest|return: order=latest",
        "my last order|return: order=latest",
        "how much is the plate?|price: plate",
        "no idea|unclear",
      })
  void whichOrderIsAnsweredByItsNumberOrAsTheLatest(String text, String meaning) {
    assertEquals(meaning, shown(text, new Talk(List.of(), new WhichOrder(Intent.RETURN))));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Too small!|return: order=latest; why=Too small!",
        "I just don't like the colour|return: order=latest; why=I just don't like the colour",
        "arrived late|return: order=latest; why=arrived late",
        "no|decline",
        "thanks|thanks",
        "how much is the plate?|price: plate",
        "let me talk to a human|human",
      })
  void whyIsAnsweredInAnyWords(String text, String meaning) {
    PendingQuestion why = new WhyReturn(OrderReference.LATEST);
    assertEquals(meaning, shown(text, new Talk(List.of(), why)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "product:2|price: 4*@2",
        "product:99|price: 4*@99",
        "order:ORD-2026-000123|order_status: order=ORD-2026-000123",
        "confirm|confirm",
        "decline|decline",
        "human|human",
        "help|help",
        // Not ours: the text counts.
        "template-button-1|greeting",
      })
  void aTappedReplyIsUnderstoodByItsId(String replyId, String meaning) {
    PendingQuestion which = new WhichProduct(Intent.PRICE, Quantity.of(4), List.of(BLUE, RED));
    Talk talk = new Talk(List.of(), which);
    assertEquals(meaning, Corpus.shown(understanding.understand("Hello", replyId, talk)));
  }

  @ParameterizedTest
  @CsvSource({"product:2, product_question: @2", "order:A-1, return: order=A-1"})
  void aTappedReplyAnswersWhatWasAskedOrIsAsked(String replyId, String meaning) {
    Talk talk = new Talk(List.of(), new WhichOrder(Intent.RETURN));
    assertEquals(meaning, Corpus.shown(understanding.understand("", replyId, talk)));
  }

  private String shown(String text, Talk talk) {
    return Corpus.shown(understanding.understand(text, null, talk));
  }
}

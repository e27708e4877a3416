package com.easyecom.chat.understanding;

import com.easyecom.kernel.money.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question that the shop has asked and the customer has not answered. */
public sealed interface PendingQuestion {

  /**
   * "Which of these did you mean?"
   *
   * @param asked what the customer wanted to know or do
   * @param quantity what the customer wanted of it; null: not said
   * @param options in the order in which they were shown
   */
  record WhichProduct(Intent asked, @Nullable Quantity quantity, List<Candidate> options)
      implements PendingQuestion {
    public WhichProduct {
      options = List.copyOf(options);
    }
  }

  /** "How many do you want?" */
  record HowMany(Candidate product) implements PendingQuestion {}

  /**
   * "Which order is it about?"
   *
   * @param asked what the customer wanted to know or do
   */
  record WhichOrder(Intent asked) implements PendingQuestion {}

  /**
   * "Why do you want to return it?"
   *
   * @param order null: not known
   */
  record WhyReturn(@Nullable OrderReference order) implements PendingQuestion {}
}

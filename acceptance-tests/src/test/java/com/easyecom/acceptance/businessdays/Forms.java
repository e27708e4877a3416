package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.Shop;
import com.easyecom.acceptance.lives.Choice;
import java.util.function.Function;

/** Holds reports against the model's: each as JSON, and some of them as files too. */
final class Forms {

  private static final int ONE_FILE_IN = 5;

  private final Form json;
  private final Form csv;
  private final Choice choice;
  private final Differences differences = new Differences();

  Forms(Shop shop, Choice choice) {
    this.json = new JsonForm(shop);
    this.csv = new CsvForm(shop);
    this.choice = choice;
  }

  /**
   * Compares a report.
   *
   * @param seen asks for it in a form, and puts it in the model's words
   */
  void areSame(String model, Function<Form, String> seen, String what) {
    isSame(model, seen.apply(json), what);
    if (choice.oneIn(ONE_FILE_IN)) {
      isSame(CsvForm.told(model), CsvForm.told(seen.apply(csv)), what + ", as a file");
    }
  }

  Form json() {
    return json;
  }

  Form csv() {
    return csv;
  }

  /** Compares what has one form. */
  void isSame(String model, String seen, String what) {
    differences.isSame(model, seen, what);
  }

  /** Fails if anything differed so far. */
  void areAllSame() {
    differences.areNone();
  }
}

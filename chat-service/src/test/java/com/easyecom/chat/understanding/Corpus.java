package com.easyecom.chat.understanding;

import com.easyecom.kernel.money.Quantity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Messages as customers write them, and what they mean. */
public record Corpus(List<Message> messages) {

  public static final Candidate BLUE_MUG = new Candidate(1, "MUG-BLU-01", "Blue Mug", "Mugs");
  public static final Candidate RED_MUG = new Candidate(2, "MUG-RED-01", "Red Mug", "Mugs");
  public static final Candidate PLATE = new Candidate(3, "PLT-01", "Plate", "Plates");

  /** One line of the file. */
  public record Message(String id, Talk talk, String text, String expected) {}

  public static Corpus read() {
    List<Message> messages = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Corpus.class.getResourceAsStream("corpus.tsv")),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Corpus::message)
          .forEach(messages::add);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new Corpus(messages);
  }

  private static Message message(String line) {
    String[] cells = line.split("\t", -1);
    String expected = cells[4].isEmpty() ? cells[3] : cells[3] + ": " + cells[4];
    return new Message(cells[0], talk(cells[1]), cells[2].replace("\\n", "\n"), expected);
  }

  private static Talk talk(String context) {
    List<Candidate> blue = List.of(BLUE_MUG);
    return switch (context) {
      case "-" -> Talk.NEW;
      case "mug" -> new Talk(blue, null);
      case "mugs" -> new Talk(List.of(BLUE_MUG, RED_MUG), null);
      case "which" ->
          new Talk(
              List.of(),
              new PendingQuestion.WhichProduct(
                  Intent.PRICE, null, List.of(BLUE_MUG, RED_MUG, PLATE)));
      case "howmany" -> new Talk(blue, new PendingQuestion.HowMany(BLUE_MUG));
      case "whichorder" -> new Talk(List.of(), new PendingQuestion.WhichOrder(Intent.ORDER_STATUS));
      case "why" -> new Talk(List.of(), new PendingQuestion.WhyReturn(null));
      default -> throw new IllegalArgumentException("no such context: " + context);
    };
  }

  /** What was understood, in the file's notation. */
  public static String shown(Understood understood) {
    List<String> entities = new ArrayList<>();
    understood.products().forEach(product -> entities.add(shown(product)));
    add(entities, "pct=", understood.discountPct());
    add(entities, "offer=", understood.offeredAmount());
    add(entities, "order=", shown(understood.order()));
    add(entities, "why=", understood.returnReason());
    understood.excluded().forEach(phrase -> entities.add("not=" + phrase));
    String intent = understood.intent().wireName();
    return entities.isEmpty() ? intent : intent + ": " + String.join("; ", entities);
  }

  private static void add(List<String> entities, String name, Object value) {
    Stream.ofNullable(value).map(given -> name + given).forEach(entities::add);
  }

  private static String shown(ProductMention product) {
    String what = product.productId() == null ? product.phrase() : "@" + product.productId();
    Quantity quantity = product.quantity();
    return quantity == null
        ? what
        : quantity.value().stripTrailingZeros().toPlainString() + "*" + what;
  }

  private static String shown(OrderReference order) {
    if (order == null) {
      return null;
    }
    return switch (order.kind()) {
      case NUMBER -> order.text();
      case DIGITS -> "#" + order.text();
      case LATEST -> "latest";
    };
  }
}

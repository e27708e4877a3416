package com.easyecom.chat.understanding.domain;

import com.easyecom.chat.understanding.Intent;
import com.easyecom.chat.understanding.Understood;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Chooses, from all that may name products, what the answered intent is about. */
final class Lines {

  private static final int MAX_LISTED_WORDS = 6;

  private final Reading reading;
  private final Intent intent;
  private final List<Mention> lines = new ArrayList<>();

  private Lines(Reading reading, Intent intent) {
    this.reading = reading;
    this.intent = intent;
  }

  /**
   * The mentions that an intent is about, in the order of the text: named ones with their
   * quantities; or else one with a quantity alone, or a pronoun; or none.
   */
  static List<Mention> of(Reading reading, Intent intent, boolean isGuess) {
    Lines lines = new Lines(reading, intent);
    lines.collect(isGuess);
    return lines.lines.stream().limit(Understood.MAX_PRODUCTS).toList();
  }

  private void collect(boolean isGuess) {
    List<Clause> own =
        reading.clauses().stream()
            .filter(clause -> isGuess ? isGuessed(clause) : reading.says(clause, intent))
            .toList();
    if (intent == Intent.ORDER) {
      listed(own);
    } else {
      own.stream().filter(clause -> !isOfFeature(clause)).forEach(this::addStrongest);
    }
    if (lines.stream().noneMatch(Mention::isNamed)) {
      antecedent(own);
    }
    if (!isGuess) {
      // "is it still 15?": such a number counts nothing.
      lines.removeIf(line -> line.isQuantityOnly() && !line.isStrong() && !line.isCounted());
    }
    quantitiesToNames();
  }

  /** Where no word says what is wanted, an order is a list of products, or has quantities. */
  private boolean isGuessed(Clause clause) {
    return intent != Intent.ORDER
        || clause.opening() != Token.LOOSE
        || reading.mentions(clause).stream().anyMatch(mention -> mention.quantity() != null);
  }

  /** "Does it come with a lid?" is not about a lid. */
  private boolean isOfFeature(Clause clause) {
    return intent == Intent.PRODUCT_QUESTION && reading.isAboutSubject(clause);
  }

  private void addStrongest(Clause clause) {
    lines.addAll(strongest(reading.mentions(clause)));
  }

  /** An order's lines stand in its clause, and as a list before or after it. */
  private void listed(List<Clause> own) {
    boolean isAfter = false;
    for (Clause clause : reading.clauses()) {
      if (own.contains(clause)) {
        strongest(reading.mentions(clause)).forEach(mention -> addLine(clause, mention));
        isAfter = true;
      } else if (isListItem(clause)) {
        for (Mention mention : reading.mentions(clause)) {
          if (mention.quantity() != null || isAfter && isShort(mention)) {
            addLine(clause, mention);
          }
        }
      }
    }
  }

  private static boolean isListItem(Clause clause) {
    Set<Intent> said = clause.clearIntents();
    said.removeAll(Set.of(Intent.ORDER, Intent.CONFIRM, Intent.GREETING, Intent.THANKS));
    return said.isEmpty() && clause.opening() != Token.LOOSE;
  }

  private static boolean isShort(Mention mention) {
    return mention.isNamed()
        && !mention.isExcluded()
        && mention.phrase().split(" ", -1).length <= MAX_LISTED_WORDS;
  }

  private void addLine(Clause clause, Mention mention) {
    boolean isDetail = mention.isQuantityOnly() && (clause.isDetail() || mention.isCounted());
    Mention last = lines.isEmpty() ? null : lines.getLast();
    if (isDetail && last != null && last.quantity() == null) {
      lines.set(lines.size() - 1, last.times(mention.quantity()));
    } else {
      lines.add(mention);
    }
  }

  /** What stands where a product would beats what merely is left over. */
  private static List<Mention> strongest(List<Mention> mentions) {
    List<Mention> wanted = mentions.stream().filter(mention -> !mention.isExcluded()).toList();
    boolean hasStrong = wanted.stream().anyMatch(m -> m.isNamed() && m.isStrong());
    return wanted.stream()
        .filter(mention -> !mention.isNamed() || mention.isStrong() || !hasStrong)
        .toList();
  }

  /** "Do you have the blue mug? How much is it?", "blue mug, how much?": named elsewhere. */
  private void antecedent(List<Clause> own) {
    if (own.isEmpty()) {
      return;
    }
    List<Clause> all = reading.clauses();
    int first = all.indexOf(own.getFirst());
    List<Clause> nearest = new ArrayList<>(all.subList(0, first).reversed());
    nearest.addAll(all.subList(first, all.size()));
    for (Clause clause : nearest) {
      List<Mention> named =
          own.contains(clause)
              ? List.of()
              : reading.mentions(clause).stream()
                  .filter(mention -> mention.isNamed() && !mention.isExcluded())
                  .toList();
      if (!named.isEmpty()) {
        lines.addAll(strongest(named));
        return;
      }
    }
  }

  /** "I want 2, the blue ones": a quantity alone counts the one that has none. */
  private void quantitiesToNames() {
    if (lines.stream().noneMatch(Mention::isNamed)) {
      return;
    }
    List<Mention> alone = lines.stream().filter(Mention::isQuantityOnly).toList();
    lines.removeIf(mention -> !mention.isNamed());
    if (alone.size() == 1 && lines.size() == 1 && lines.getFirst().quantity() == null) {
      lines.set(0, lines.getFirst().times(alone.getFirst().quantity()));
    }
  }
}

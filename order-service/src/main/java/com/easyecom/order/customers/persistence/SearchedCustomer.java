package com.easyecom.order.customers.persistence;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * A text as it is looked for, by what it looks like.
 *
 * @param begin what the e-mail address, the phone or a word of the name is to begin with; empty
 *     when the text has nothing to look for
 * @param others what other words of the name are to begin with
 */
record SearchedCustomer(Kind kind, String begin, List<String> others) {

  /** What a text can find. */
  enum Kind {
    EMAIL,
    PHONE,
    WORDS
  }

  /** The last character there is: after it come no more texts with that beginning. */
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  /** A number as people write it; a plus in an address is a blank when it arrives. */
  private static final Pattern NUMBER = Pattern.compile("[+ ]?[0-9][0-9 ().\\-/]*");

  /** The longest word leads: it is likely the rarest. */
  private static final String READ =
      """
      SELECT left(search_text(:text), 200) AS folded, ARRAY(
        SELECT word FROM unnest(search_words(:text)) AS word
        ORDER BY char_length(word) DESC, word COLLATE "C" LIMIT 5) AS words
      """;

  static SearchedCustomer read(Handle handle, String text) {
    if (NUMBER.matcher(text).matches()) {
      String digits = text.replaceAll("[^0-9]", "");
      return new SearchedCustomer(Kind.PHONE, "+" + digits, List.of());
    }
    return handle
        .createQuery(READ)
        .bind("text", text.strip())
        .map(
            (row, context) ->
                of(
                    row.getString("folded"),
                    Arrays.asList((String[]) row.getArray("words").getArray())))
        .one();
  }

  private static SearchedCustomer of(String folded, List<String> words) {
    if (folded.indexOf('@') >= 0) {
      return new SearchedCustomer(Kind.EMAIL, folded, List.of());
    }
    return words.isEmpty()
        ? new SearchedCustomer(Kind.WORDS, "", List.of())
        : new SearchedCustomer(Kind.WORDS, words.getFirst(), words.subList(1, words.size()));
  }

  /** Greater than all that begins so. */
  String end() {
    return endOf(begin);
  }

  /** Greater than all that begins like that. */
  static String endOf(String begin) {
    return begin + LAST;
  }
}

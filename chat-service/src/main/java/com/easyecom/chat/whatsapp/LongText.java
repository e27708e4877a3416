package com.easyecom.chat.whatsapp;

import java.util.ArrayList;
import java.util.List;

/** Cuts words that are too long for one message where a reader would pause. */
public final class LongText {

  /** In the order in which a cut there is best. */
  private static final List<String> PAUSES = List.of("\n\n", "\n", ". ", " ");

  private LongText() {}

  /**
   * The same words as messages that can be sent one after the other. Cuts at the last paragraph,
   * line, sentence or word of the latter half, and inside of a word only if there is none.
   *
   * @throws IllegalArgumentException if the text is blank
   */
  public static List<OutboundMessage.Text> parts(String text, boolean previewsLink) {
    List<OutboundMessage.Text> parts = new ArrayList<>();
    String rest = text.strip();
    do {
      String part = begin(rest);
      parts.add(new OutboundMessage.Text(part.strip(), previewsLink));
      rest = rest.substring(part.length()).strip();
    } while (!rest.isEmpty());
    return parts;
  }

  private static String begin(String text) {
    if (text.length() <= OutboundMessage.LONGEST_TEXT) {
      return text;
    }
    String most = Fields.upTo(text, OutboundMessage.LONGEST_TEXT);
    for (String pause : PAUSES) {
      int at = most.lastIndexOf(pause);
      if (at >= most.length() / 2) {
        return most.substring(0, at + pause.length());
      }
    }
    return most;
  }
}

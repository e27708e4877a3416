package com.easyecom.chat.whatsapp;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What fills the gaps of one part of a template.
 *
 * @param type {@code header}, {@code body} or {@code button}
 * @param subType of a button: {@code quick_reply} or {@code url}
 * @param index of a button among the template's, from 0
 * @param parameters as Meta writes them, in the gaps' order
 */
public record TemplateComponent(
    String type,
    @Nullable String subType,
    @Nullable Integer index,
    List<Map<String, Object>> parameters) {

  private static final int LONGEST_GAP = 1024;
  private static final int MOST_BUTTONS = 10;

  public TemplateComponent {
    parameters = List.copyOf(parameters);
  }

  /** The words for the body's gaps {@code {{1}}}, {@code {{2}}} and so on. */
  public static TemplateComponent body(List<String> texts) {
    return new TemplateComponent(
        "body", null, null, texts.stream().map(TemplateComponent::text).toList());
  }

  /** The words for the header's gap. */
  public static TemplateComponent header(String text) {
    return new TemplateComponent("header", null, null, List.of(text(text)));
  }

  /** The picture of a header that is one. */
  public static TemplateComponent headerImage(OutboundMessage.ImageSource source) {
    return new TemplateComponent(
        "header", null, null, List.of(Map.of("type", "image", "image", MediaFields.of(source))));
  }

  /** What comes back when a quick-reply button is pressed, as {@link Content.TemplateReply}. */
  public static TemplateComponent quickReply(int index, String payload) {
    Limits.text("a button's payload", payload, 128);
    return button("quick_reply", index, Map.of("type", "payload", "payload", payload));
  }

  /** What ends the address that a button opens. */
  public static TemplateComponent urlEnd(int index, String text) {
    return button("url", index, text(text));
  }

  private static TemplateComponent button(
      String subType, int index, Map<String, Object> parameter) {
    if (index < 0 || index >= MOST_BUTTONS) {
      throw new IllegalArgumentException("a button's index is 0 to " + (MOST_BUTTONS - 1));
    }
    return new TemplateComponent("button", subType, index, List.of(parameter));
  }

  private static Map<String, Object> text(String text) {
    Limits.text("a gap's text", text, LONGEST_GAP);
    return Map.of("type", "text", "text", text);
  }

  /** Without what fills the gaps, which may be personal. */
  @Override
  public String toString() {
    return "TemplateComponent[" + type + "]";
  }
}

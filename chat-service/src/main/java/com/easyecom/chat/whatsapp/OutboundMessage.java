package com.easyecom.chat.whatsapp;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be sent. All but {@link Template} only within 24 hours after the customer last wrote.
 * Each refuses at once, by an {@link IllegalArgumentException} that quotes nothing, what Meta's
 * reference forbids; lengths are in UTF-16 units, so that an emoji counts at least once.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages">Meta
 *     on sending messages</a>
 */
public sealed interface OutboundMessage {

  /** Longer words must be sent as several messages: {@link LongText#parts}. */
  int LONGEST_TEXT = 4096;

  /**
   * Words.
   *
   * @param body at most {@link #LONGEST_TEXT}: a longer one is refused, not cut
   * @param previewsLink whether WhatsApp shows what the first address in it leads to
   */
  record Text(String body, boolean previewsLink) implements OutboundMessage {
    public Text {
      Limits.text("body", body, LONGEST_TEXT);
    }
  }

  /** A picture: JPEG or PNG of at most 5 MB, says Meta, which fetches it later than it answers. */
  record Image(ImageSource source, @Nullable String caption) implements OutboundMessage {
    public Image {
      Limits.optionalText("caption", caption, 1024);
    }
  }

  /** Where a picture is. */
  sealed interface ImageSource {

    /** On the web, where Meta can reach it without signing in. */
    record Link(String url) implements ImageSource {
      public Link {
        if (!url.matches("https?://\\S{3,2000}")) {
          throw new IllegalArgumentException("a picture's link must be an address on the web");
        }
      }
    }

    /** At Meta, uploaded before. */
    record Uploaded(String mediaId) implements ImageSource {
      public Uploaded {
        Limits.text("mediaId", mediaId, 128);
      }
    }
  }

  /**
   * Up to three buttons below words; pressing one comes back as {@link Content.ButtonReply}.
   *
   * @param footer at most 60 characters
   */
  record Buttons(String body, @Nullable String footer, List<Button> buttons)
      implements OutboundMessage {

    /** The id comes back when it is pressed. */
    public record Button(String id, String title) {
      public Button {
        Limits.text("a button's id", id, 256);
        Limits.text("a button's title", title, 20);
      }
    }

    public Buttons {
      buttons = List.copyOf(buttons);
      Limits.text("body", body, 1024);
      Limits.optionalText("footer", footer, 60);
      Limits.count("buttons", buttons.size(), 3);
      Limits.distinct("the buttons' ids", buttons, Button::id);
      Limits.distinct("the buttons' titles", buttons, Button::title);
    }
  }

  /**
   * Up to ten rows to choose one from; the choice comes back as {@link Content.ListReply}.
   *
   * @param opener the words on the button that shows the rows, at most 20 characters
   * @param title of the rows together, at most 24 characters
   */
  record Choices(String body, @Nullable String footer, String opener, String title, List<Row> rows)
      implements OutboundMessage {

    /** The id comes back when it is chosen. */
    public record Row(String id, String title, @Nullable String description) {
      public Row {
        Limits.text("a row's id", id, 200);
        Limits.text("a row's title", title, 24);
        Limits.optionalText("a row's description", description, 72);
      }
    }

    public Choices {
      rows = List.copyOf(rows);
      Limits.text("body", body, 4096);
      Limits.optionalText("footer", footer, 60);
      Limits.text("opener", opener, 20);
      Limits.text("title", title, 24);
      Limits.count("rows", rows.size(), 10);
      Limits.distinct("the rows' ids", rows, Row::id);
    }
  }

  /**
   * A text that Meta approved before, at any time.
   *
   * @param language as approved: {@code en_US}
   * @param components what fills its gaps; empty for one without gaps
   */
  record Template(String name, String language, List<TemplateComponent> components)
      implements OutboundMessage {
    public Template {
      components = List.copyOf(components);
      TemplateNames.check(name, language);
    }
  }
}

package com.easyecom.chat.whatsapp;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer's message holds. Texts are as the customer wrote them and may be long. */
public sealed interface Content {

  /** Words. Never empty. */
  record Text(String body) implements Content {}

  /** A file. */
  record Media(MediaReference file, @Nullable String caption) implements Content {}

  /** A button of ours was pressed; the id is the one that we gave it. */
  record ButtonReply(String id, @Nullable String title) implements Content {}

  /** A row of a list of ours was chosen; the id is the one that we gave it. */
  record ListReply(String id, @Nullable String title, @Nullable String description)
      implements Content {}

  /** A quick-reply button of a template was pressed; the payload is the one that we gave it. */
  record TemplateReply(@Nullable String payload, String text) implements Content {}

  /** A place, in degrees north and east. */
  record Location(
      BigDecimal latitude, BigDecimal longitude, @Nullable String name, @Nullable String address)
      implements Content {}

  /** Cards of people, at least one. */
  record Contacts(List<Card> cards) implements Content {

    /** One person's card, with phone numbers as they stand on it. */
    public record Card(@Nullable String name, List<String> phones) {
      public Card {
        phones = List.copyOf(phones);
      }
    }

    public Contacts {
      cards = List.copyOf(cards);
    }
  }

  /**
   * An emoji put to a message of ours or theirs.
   *
   * @param emoji null when it was taken back
   */
  record Reaction(String messageId, @Nullable String emoji) implements Content {}

  /** A cart from the catalogue that the shop keeps at Meta. */
  record Order(@Nullable String catalogId, @Nullable String text, List<Item> items)
      implements Content {

    /**
     * So many of one product.
     *
     * @param retailerId the product's id in that catalogue
     * @param price of one, as that catalogue has it, which need not be the shop's
     */
    public record Item(
        String retailerId, BigDecimal quantity, BigDecimal price, @Nullable String currency) {}

    public Order {
      items = List.copyOf(items);
    }
  }

  /**
   * WhatsApp says something about the customer.
   *
   * @param type such as {@code user_changed_number} or {@code customer_identity_changed}
   * @param newPhone without "+", if the number has changed
   * @param newUserId if the user id has changed
   */
  record SystemNotice(
      @Nullable String type,
      @Nullable String body,
      @Nullable String newPhone,
      @Nullable String newUserId)
      implements Content {}

  /** The customer sent something that the API does not pass on (a poll, an event). */
  record Unsupported(@Nullable String type, List<MetaError> errors, String json)
      implements Content {
    public Unsupported {
      errors = List.copyOf(errors);
    }
  }

  /**
   * Of a type that is not known here, or not of the form that its type has.
   *
   * @param json the whole message as in {@link RawJson}
   */
  record Unknown(String type, String json) implements Content {}
}

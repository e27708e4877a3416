package com.easyecom.chat.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads contents that are lists: cards of people, and carts. */
final class Attachments {

  private Attachments() {}

  static @Nullable Content contacts(JsonNode contacts) {
    List<Content.Contacts.Card> cards = new ArrayList<>();
    for (JsonNode contact : contacts) {
      List<String> phones = new ArrayList<>();
      for (JsonNode phone : contact.path("phones")) {
        String number = Fields.text(phone, "phone");
        if (number != null) {
          phones.add(number);
        }
      }
      cards.add(
          new Content.Contacts.Card(Fields.text(contact.path("name"), "formatted_name"), phones));
    }
    return cards.isEmpty() ? null : new Content.Contacts(cards);
  }

  /** Null if any of the items is odd: part of a cart is not what the customer wants. */
  static @Nullable Content order(JsonNode order) {
    List<Content.Order.Item> items = new ArrayList<>();
    for (JsonNode item : order.path("product_items")) {
      String retailerId = Fields.text(item, "product_retailer_id");
      JsonNode quantity = item.path("quantity");
      JsonNode price = item.path("item_price");
      if (retailerId == null || !quantity.isNumber() || !price.isNumber()) {
        return null;
      }
      items.add(
          new Content.Order.Item(
              retailerId,
              quantity.decimalValue(),
              price.decimalValue(),
              Fields.text(item, "currency")));
    }
    return items.isEmpty()
        ? null
        : new Content.Order(Fields.text(order, "catalog_id"), Fields.text(order, "text"), items);
  }
}

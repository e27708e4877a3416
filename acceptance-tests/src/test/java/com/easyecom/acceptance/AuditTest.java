package com.easyecom.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever changes something, through whichever service, is in the audit trail with it. */
class AuditTest {

  private static final Set<String> ALL =
      Set.of(
          "user.signed_in",
          "two_factor.used",
          "user.created",
          "user.updated",
          "user.deleted",
          "product.created",
          "product.updated",
          "product.deleted",
          "stock.adjusted",
          "order.placed",
          "order.fulfilled",
          "order.edited",
          "order.cancelled",
          "customer.created",
          "customer.updated",
          "customer.merged",
          "account.created",
          "journal_entry.posted",
          "journal_entry.reversed");

  /** A German mobile phone that no customer has. */
  private static final String PHONE =
      "+491511%07d".formatted(System.nanoTime() / 1_000 % 10_000_000);

  private final Shop admin = Shop.open();

  @Test
  void everyChangeThroughAnyServiceIsThereWithWhoMadeIt() throws Exception {
    Staff kim = Staff.hired(admin, "admin");
    change(kim.shop());

    Eventually.isSo(
        () -> {
          Set<String> missing = new TreeSet<>(ALL);
          missing.removeAll(actionsOf(kim));
          return missing.isEmpty() ? "" : "missing: " + missing;
        });
    assertEquals(new TreeSet<>(ALL), actionsOf(kim));
    String logs = logsOf(kim).toString();
    for (String personal : new String[] {"Ada Lovelace", PHONE, "secret-of-kim", "@"}) {
      assertFalse(logs.contains(personal), personal);
    }
    assertEquals(
        "intact",
        admin.get("/api/v1/sessions/logs/verification").expect(200).body().path("status").asText());
    Verified audit = Verified.by("audit");
    assertEquals(0, audit.status(), audit.printed());
    assertEquals("The audit trail is whole", audit.printed().split(":")[0], audit.printed());
  }

  private static void change(Shop shop) {
    long product = shop.product("9.99");
    patch(shop, "/api/v1/products/" + product, "{\"unit_price\": 8}").expect(200);
    shop.receive(product, "5", "2");
    long unwanted = shop.product("1");
    delete(shop, "/api/v1/products/" + unwanted).expect(204);

    long order = orderForAda(shop, product);
    shop.edit(order, UUID.randomUUID().toString(), "{\"discount_amount\": 1}").expect(200);
    shop.post("/api/v1/orders/" + order + "/fulfilments", "{}").expect(201);
    long unwantedOrder = orderForAda(shop, product);
    shop.cancel(unwantedOrder).expect(204);
    changeAda(shop, shop.get("/api/v1/orders/" + order).expect(200).body().path("customer_id"));

    String code = Long.toString(System.nanoTime() % 10_000_000_000L);
    shop.post(
            "/api/v1/accounting/accounts",
            "{\"code\": \"%s\", \"name\": \"x\", \"account_type\": \"asset\"}".formatted(code))
        .expect(201);
    long entry =
        shop.post(
                "/api/v1/accounting/journal-entries",
                """
                {"entry_date": "2026-03-02", "description": "secret-of-kim", "lines": [
                  {"account_code": "1000", "debit": 5, "credit": 0},
                  {"account_code": "3000", "debit": 0, "credit": 5}]}
                """)
            .expect(201)
            .id();
    shop.post(
            "/api/v1/accounting/journal-entries/" + entry + "/reversal",
            "{\"entry_date\": \"2026-03-02\"}")
        .expect(201);

    Staff lee = Staff.hired(shop, "viewer");
    patch(shop, "/api/v1/users/" + lee.id(), "{\"roles\": [\"sales\"]}").expect(200);
    delete(shop, "/api/v1/users/" + lee.id()).expect(204);
  }

  private static long orderForAda(Shop shop, long product) {
    String body =
        """
        {"items": [{"product_id": %d, "quantity": 1}], "note": "secret-of-kim",
         "customer": {"full_name": "Ada Lovelace", "phone_e164": "%s",
                      "email": "ada@example.com"}}
        """;
    return shop.post("/api/v1/orders", body.formatted(product, PHONE)).expect(201).id();
  }

  private static void changeAda(Shop shop, JsonNode ada) {
    String path = "/api/v1/customers/" + ada.asLong();
    patch(shop, path, "{\"email\": \"lovelace@example.com\"}").expect(200);
    long twin =
        shop.post("/api/v1/customers", "{\"full_name\": \"Ada Lovelace\"}").expect(201).id();
    shop.post(path + "/merge", "{\"duplicate_id\": %d}".formatted(twin)).expect(200);
  }

  private static Answer patch(Shop shop, String path, String json) {
    return shop.send("PATCH", path, "application/json", BodyPublishers.ofString(json));
  }

  private static Answer delete(Shop shop, String path) {
    return shop.send("DELETE", path, "application/json", BodyPublishers.noBody());
  }

  private Set<String> actionsOf(Staff staff) {
    return new TreeSet<>(logsOf(staff).findValuesAsText("action"));
  }

  private JsonNode logsOf(Staff staff) {
    return admin
        .get("/api/v1/sessions/logs?limit=200&actor=" + staff.username())
        .expect(200)
        .body();
  }
}

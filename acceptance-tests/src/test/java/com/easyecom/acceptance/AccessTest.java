package com.easyecom.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may do what, in every service at once. */
class AccessTest {

  /** One path of each service that an admin reads, and a viewer does not or does. */
  private static final List<String> ADMINS =
      List.of("/api/v1/users", "/api/v1/accounting/accounts", "/api/v1/orders");

  private static final Duration SOON = Duration.ofSeconds(5);

  private final Shop admin = Shop.open();

  @Test
  void aRoleThatIsRemovedIsGoneEverywhereWithinSeconds() {
    Staff former = Staff.hired(admin, "admin");
    ADMINS.forEach(path -> former.shop().get(path).expect(200));
    newProduct(former.shop()).expect(201);
    patch(former, "{\"roles\": [\"viewer\"]}").expect(200);
    Eventually.isSo(SOON, () -> unless(403, former.shop(), ADMINS));
    Eventually.isSo(
        SOON, () -> newProduct(former.shop()).status() == 403 ? "" : "may still add products");
    former.shop().get("/api/v1/products").expect(200);
  }

  @Test
  void somebodyWhoIsDisabledIsOutEverywhereWithinSeconds() {
    Staff former = Staff.hired(admin, "admin");
    ADMINS.forEach(path -> former.shop().get(path).expect(200));
    patch(former, "{\"is_active\": false}").expect(200);
    List<String> all = new ArrayList<>(ADMINS);
    all.add("/api/v1/products");
    Eventually.isSo(SOON, () -> unless(401, former.shop(), all));
  }

  @Test
  void aKeyThatRotatesSignsNobodyOut() {
    Staff before = Staff.hired(admin, "manager");
    String kid =
        admin.post("/api/v1/auth/signing-keys", "").expect(201).body().path("kid").asText();
    Staff after = Staff.hired(admin, "manager");
    for (Staff each : List.of(before, after)) {
      for (String path : List.of("/api/v1/orders", "/api/v1/products", "/api/v1/auth/me")) {
        each.shop().get(path).expect(200);
      }
      each.shop().get("/api/v1/reports/dashboard").expect(200);
    }
    assertTrue(admin.get("/.well-known/jwks.json").expect(200).text().contains(kid));
  }

  @Test
  void aTokenThatIsTooLongIsNoToken() {
    for (String path :
        List.of(
            "/api/v1/users", "/api/v1/products", "/api/v1/orders", "/api/v1/accounting/accounts")) {
      assertEquals(401, admin.as("t".repeat(20 << 10)).get(path).status(), path);
    }
  }

  private Answer patch(Staff staff, String change) {
    return admin.send(
        "PATCH",
        "/api/v1/users/" + staff.id(),
        "application/json",
        BodyPublishers.ofString(change));
  }

  private static Answer newProduct(Shop shop) {
    return shop.post(
        "/api/v1/products",
        "{\"sku\": \"a-%d\", \"name\": \"x\", \"unit_cost\": 1, \"unit_price\": 2}"
            .formatted(System.nanoTime()));
  }

  /** The paths that answer with another status; nothing when all answer with this one. */
  private static String unless(int status, Shop shop, List<String> paths) {
    return paths.stream()
        .filter(path -> shop.get(path).status() != status)
        .collect(Collectors.joining(" "));
  }
}

package com.easyecom.catalog.productimport;

import static com.easyecom.catalog.fixture.Shelf.admin;
import static com.easyecom.catalog.fixture.Shelf.as;
import static com.easyecom.catalog.fixture.Shelf.get;
import static com.easyecom.catalog.fixture.Shelf.patch;
import static com.easyecom.catalog.fixture.Shelf.read;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.easyecom.catalog.fixture.Together;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** An import under an Idempotency-Key happens once, however often it is asked for. */
@QuarkusTest
@WithEmbedded(schema = "catalog")
class ImportKeyTest {

  private final String key = UUID.randomUUID().toString();
  private final String sku = "KEY-" + unique();
  private final String file = "sku,name,unit_cost,unit_price,on_hand\n%s,n,1,2,3\n".formatted(sku);

  @Inject Jdbi jdbi;
  @Inject Clock clock;

  @Test
  void aRepetitionAnswersTheSameAndImportsNothing() {
    long first = importId(send(file).header("Idempotent-Replayed", nullValue()));
    long product = idOf(sku);
    patch(product, "{\"name\": \"another\"}").statusCode(200);

    ValidatableResponse again = send(file);
    again
        .statusCode(200)
        .header("Idempotent-Replayed", equalTo("true"))
        .body("created", equalTo(1))
        .body("state", equalTo("done"));
    assertEquals(first, importId(again));
    read(product).body("name", equalTo("another")).body("on_hand", equalTo("3.000"));
  }

  @Test
  void aRepetitionAfterTheUndoingDoesNotImportAgain() {
    long first = importId(send(file).statusCode(200));
    undo(first);
    assertEquals(first, importId(send(file).body("state", equalTo("undone"))));
    get("/api/v1/products?sku=" + sku).body("", hasSize(0));
  }

  @Test
  void theSameKeyWithAnotherFileOrOtherOptionsIsRefused() {
    send(file).statusCode(200);
    refusedAsReused(send(file.replace(",2,", ",4,")));
    refusedAsReused(send(file + "\n"));
    refusedAsReused(send(admin(), file, "?dry_run=true"));
    refusedAsReused(send(admin(), file, "?partial=true"));
    read(idOf(sku)).body("unit_price", equalTo("2.00"));
  }

  @Test
  void aFailedImportLeavesItsKeyFree() {
    String bad = file.replace(",1,", ",x,");
    long failed = importId(send(bad).statusCode(422));
    assertNotEquals(failed, importId(send(bad).statusCode(422)));
    send(file).statusCode(200).header("Idempotent-Replayed", nullValue());
    send(file).statusCode(200).header("Idempotent-Replayed", equalTo("true"));
    refusedAsReused(send(bad));
  }

  @Test
  void anImportWhoseProcessEndedIsTriedAnew() {
    long first = importId(send(file).statusCode(200));
    undo(first);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE product_import SET state = 'running', heard_at = ? WHERE id = ?",
                clock.instant().minus(Duration.ofHours(1)),
                first));
    long second =
        importId(
            send(file)
                .statusCode(200)
                .header("Idempotent-Replayed", nullValue())
                .body("created", equalTo(1)));
    assertNotEquals(first, second);
    assertEquals(second, importId(send(file)));
  }

  @Test
  void eightAtOnceAreOneImport() {
    List<ValidatableResponse> answers = Together.run(8, i -> send(file));
    long importId = importId(answers.getFirst());
    for (ValidatableResponse answer : answers) {
      answer.statusCode(200).body("created", equalTo(1)).body("state", equalTo("done"));
      assertEquals(importId, importId(answer));
    }
    assertEquals(
        1,
        answers.stream()
            .map(answer -> answer.extract().header("Idempotent-Replayed"))
            .filter(Objects::isNull)
            .count());
    get("/api/v1/inventory/movements?product_id=" + idOf(sku)).body("", hasSize(1));
  }

  @Test
  void eightAtOnceAfterAFailedOneAreOneImport() {
    send(file.replace(",1,", ",x,")).statusCode(422);
    List<Long> ids =
        Together.run(8, i -> importId(send(file).statusCode(200).body("created", equalTo(1))));
    assertEquals(1, ids.stream().distinct().count());
  }

  @Test
  void keysAreEachUsersOwnAndMustBeSane() {
    long mine = importId(send(file).statusCode(200));
    long theirs =
        importId(send(as("manager"), file, "").statusCode(200).body("unchanged", equalTo(1)));
    assertNotEquals(mine, theirs);
    admin()
        .header("Idempotency-Key", "k".repeat(201))
        .multiPart("file", "a.csv", file.getBytes(StandardCharsets.UTF_8))
        .post(Files.IMPORT)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("Idempotency-Key"));
  }

  private ValidatableResponse send(String csv) {
    return send(admin(), csv, "");
  }

  private ValidatableResponse send(RequestSpecification who, String csv, String query) {
    return who.header("Idempotency-Key", key)
        .multiPart("file", "products.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
        .post(Files.IMPORT + query)
        .then();
  }

  private static void refusedAsReused(ValidatableResponse answer) {
    answer.statusCode(422).body("code", equalTo("idempotency_key_reused"));
  }

  private static void undo(long importId) {
    admin().delete("/api/v1/products/imports/" + importId).then().statusCode(204);
  }

  private static long importId(ValidatableResponse answer) {
    return answer.extract().jsonPath().getLong("import_id");
  }

  private static long idOf(String sku) {
    return get("/api/v1/products?sku=" + sku)
        .body("", hasSize(1))
        .extract()
        .jsonPath()
        .getLong("[0].id");
  }
}

package com.easyecom.vision.image;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.testkit.service.WithEmbedded;
import com.easyecom.vision.fixture.FakeCatalog;
import com.easyecom.vision.fixture.PicturesTest;
import com.easyecom.vision.fixture.WithPictures;
import com.easyecom.vision.picture.Drawn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "vision")
@WithPictures
class UploadImageTest extends PicturesTest {

  private static final byte[] PHOTO = Drawn.jpeg(Drawn.picture(640, 480, 11));

  @Test
  void aPictureIsKeptWithItsFactsAndShownByItsLinks() {
    long product = product();
    JsonPath made =
        upload(product, Drawn.withExif(PHOTO, 1))
            .statusCode(201)
            .header("Location", containsString(path(product) + "/"))
            .body("product_id", equalTo((int) product))
            .body("file_name", is("photo.jpg"))
            .body("content_type", is("image/jpeg"))
            .body("s3_bucket", is("easyecom"))
            .body("s3_url", startsWith("/api/v1/products/"))
            .body("width", is(640))
            .body("height", is(480))
            .body("warnings", empty())
            .extract()
            .jsonPath();
    assertArrayEquals(PHOTO, object(made.getString("s3_key")));
    byte[] shown = shown(made.getString("s3_url"), "image/jpeg");
    assertArrayEquals(PHOTO, shown);
    assertFalse(
        new String(object(made.getString("s3_key")), StandardCharsets.ISO_8859_1).contains("GPS"));
    assertTrue(shown(made.getString("thumbnail_url"), "image/jpeg").length < PHOTO.length);
    as("viewer")
        .get(path(product))
        .then()
        .statusCode(200)
        .body("id", equalTo(List.of(made.getInt("id"))));
    as("viewer").get(path(product) + "/" + made.getLong("id")).then().statusCode(200);
  }

  private static byte[] shown(String link, String type) {
    return given()
        .urlEncodingEnabled(false)
        .get(link)
        .then()
        .statusCode(200)
        .contentType(type)
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Disposition", "inline")
        .header("Cache-Control", startsWith("private, max-age="))
        .extract()
        .asByteArray();
  }

  @Test
  void aChangedLinkShowsNothing() {
    long product = product();
    String link = upload(product, PHOTO).extract().jsonPath().getString("s3_url");
    refused(link.replace("size=original", "size=thumbnail"), 403, "link_invalid");
    refused(link.replaceAll("expires=\\d", "expires=9"), 403, "link_invalid");
    refused(link.substring(0, link.length() - 2) + "AA", 403, "link_invalid");
    refused(link.replaceAll("&signature.*", ""), 403, "link_invalid");
    refused(link.replace("size=original", "size=huge"), 400, "invalid_request");
    refused(link.replace("products/" + product, "products/1"), 404, "not_found");
  }

  @Test
  void linksNameTheAddressThatTheGatewayWasAskedBy() {
    String link =
        as("admin")
            .header("X-Forwarded-Host", "shop.example:8443")
            .header("X-Forwarded-Proto", "https")
            .multiPart("image", "a.jpg", PHOTO)
            .post(path(product()))
            .jsonPath()
            .getString("s3_url");
    assertTrue(link.startsWith("https://shop.example:8443/api/v1/products/"), link);
    as("admin")
        .header("X-Forwarded-Host", "a\"b.example")
        .multiPart("image", "a.jpg", PHOTO)
        .post(path(product()))
        .then()
        .body("s3_url", startsWith("/api/v1/products/"));
  }

  private static void refused(String link, int status, String code) {
    given().urlEncodingEnabled(false).get(link).then().statusCode(status).body("code", is(code));
  }

  @Test
  void aRepeatedUploadIsOnePictureAndAnotherFileIsRefused() {
    long product = product();
    String key = UUID.randomUUID().toString();
    long first = keyed(product, key, PHOTO, 201).getLong("id");
    JsonPath again = keyed(product, key, PHOTO, 201);
    assertEquals(first, again.getLong("id"));
    assertEquals(
        200, given().urlEncodingEnabled(false).get(again.getString("s3_url")).statusCode());
    assertEquals(
        "idempotency_key_reused",
        keyed(product, key, Drawn.jpeg(Drawn.picture(50, 50, 5)), 422).getString("code"));
    assertEquals(1, count("SELECT count(*) FROM product_image WHERE product_id = ?", product));
    assertEquals(2, objects().size());
  }

  private static JsonPath keyed(long product, String key, byte[] file, int status) {
    return as("admin")
        .header("Idempotency-Key", key)
        .multiPart("image", "photo.jpg", file)
        .post(path(product))
        .then()
        .statusCode(status)
        .extract()
        .jsonPath();
  }

  @Test
  void theSamePictureOfAnotherProductIsAWarning() {
    long product = product();
    uploaded(product, PHOTO);
    upload(product, PHOTO).statusCode(201).body("warnings", empty());
    long other = product();
    upload(other, PHOTO)
        .statusCode(201)
        .body("warnings", hasSize(1))
        .body("warnings[0].code", is("near_duplicate"))
        .body("warnings[0].product_id", equalTo((int) product))
        .body("warnings[0].sku", is("sku-" + product))
        .body("warnings[0].similarity_score", equalTo(1.0f));
    upload(product(), Drawn.webp(Drawn.picture(640, 480, 11)))
        .statusCode(201)
        .body("warnings.product_id", hasSize(2));
    archive(product);
    archive(other);
    upload(product(), Drawn.jpeg(Drawn.picture(640, 480, 77)))
        .statusCode(201)
        .body("warnings", empty());
  }

  @Test
  void onlyProductsThatAreSoldGetPictures() {
    upload(999, PHOTO).statusCode(404).body("code", is("not_found"));
    as("admin").get(path(999)).then().statusCode(404);
    upload(FakeCatalog.NEW_PRODUCT, PHOTO).statusCode(201);
    long archived = product();
    archive(archived);
    upload(archived, PHOTO).statusCode(409).body("code", is("product_archived"));
    assertEquals(2, objects().size());
  }

  @Test
  void whoReadsMayNotUploadOrDelete() {
    long product = product();
    long image = uploaded(product, PHOTO);
    for (String role : List.of("viewer", "sales", "warehouse", "support", "accountant")) {
      as(role).multiPart("image", "a.jpg", PHOTO).post(path(product)).then().statusCode(403);
      as(role).delete(path(product) + "/" + image).then().statusCode(403);
      as(role).get(path(product)).then().statusCode(200).body("size()", is(1));
    }
    given().multiPart("image", "a.jpg", PHOTO).post(path(product)).then().statusCode(401);
    given().get(path(product)).then().statusCode(401);
  }

  @Test
  void aDeletedPictureIsGoneAtOnceAndItsBytesALittleLater() {
    long product = product();
    JsonPath made = upload(product, PHOTO).statusCode(201).extract().jsonPath();
    assertEquals(List.of(product), results(search(PHOTO)));
    delete(product() + 1, made.getLong("id")).statusCode(404);
    delete(product, made.getLong("id")).statusCode(204);
    assertEquals(List.of(), results(search(PHOTO)));
    as("viewer").get(path(product)).then().body("size()", is(0));
    refused(made.getString("s3_url"), 404, "not_found");
    delete(product, made.getLong("id")).statusCode(404);
    assertEquals(2, objects().size());
    sweepImages.sweep();
    assertEquals(List.of(), objects());
    assertEquals(0, count("SELECT count(*) FROM product_image"));
    assertEquals(List.of("image.uploaded", "image.deleted"), audited(made.getLong("id")));
  }

  private List<String> audited(long image) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT data::jsonb ->> 'action' FROM outbox
                    WHERE topic = 'easyecom.auth.audit' AND data::jsonb ->> 'subject_id' = ?
                      AND data::jsonb ->> 'subject_type' = 'product_image' ORDER BY seq
                    """)
                .bind(0, Long.toString(image))
                .mapTo(String.class)
                .list());
  }

  @Test
  void fileNamesAreNamesOnly() {
    as("admin")
        .multiPart("image", "../../etc/pass\u0007wd\u202egnp.jpg", PHOTO)
        .post(path(product()))
        .then()
        .statusCode(201)
        .body("file_name", not(containsString("/")))
        .body("file_name", not(containsString("\u202e")));
  }
}

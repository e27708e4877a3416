package com.easyecom.vision.image;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.testkit.service.WithEmbedded;
import com.easyecom.vision.fixture.PicturesTest;
import com.easyecom.vision.fixture.WithPictures;
import com.easyecom.vision.picture.Drawn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever is no good picture is refused by its code, by upload and search alike. */
@QuarkusTest
@WithEmbedded(schema = "vision")
@WithPictures
class BadUploadTest extends PicturesTest {

  private static final byte[] PHOTO = Drawn.jpeg(Drawn.picture(300, 200, 31));

  @Test
  void badFilesAreRefusedAndLeaveNothing() {
    refused(new byte[0], 400, "empty_file");
    refused("a text named .png".getBytes(StandardCharsets.UTF_8), 400, "not_an_image");
    refused(
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
            .getBytes(StandardCharsets.UTF_8),
        400,
        "not_an_image");
    refused(Arrays.copyOf(PHOTO, PHOTO.length / 2), 400, "damaged_image");
    refused(Drawn.grayPng(50_000, 50_000, 1), 413, "too_many_pixels");
    refused(Drawn.grayPng(8_000, 5_001, 0), 413, "too_many_pixels");
    refused(Drawn.grayPng(6_000, 6_000, 10), 400, "damaged_image");
    refused(new byte[(10 << 20) + 1], 413, "payload_too_large");
    assertEquals(0, count("SELECT count(*) FROM product_image"));
    assertEquals(List.of(), objects());
  }

  private void refused(byte[] file, int status, String code) {
    upload(product(), file).statusCode(status).body("code", is(code));
    search(file).statusCode(status).body("code", is(code));
  }

  @Test
  void aFormHasOneFileOfThatName() {
    long product = product();
    form(as("admin").multiPart("picture", "a.jpg", PHOTO), path(product), "picture");
    form(
        as("admin").multiPart("image", "a.jpg", PHOTO).multiPart("image", "b.jpg", PHOTO),
        path(product),
        "image");
    form(
        as("admin").multiPart("image", "a.jpg", PHOTO).multiPart("other", "b.jpg", PHOTO),
        path(product),
        "other");
    form(as("admin").multiPart("image", "just text"), path(product), "image");
    form(as("admin").multiPart("image", "a.jpg", PHOTO), SEARCH, "image");
    as("admin").contentType("application/json").body("{}").post(SEARCH).then().statusCode(415);
    assertEquals(0, count("SELECT count(*) FROM product_image"));
  }

  private static void form(RequestSpecification form, String path, String field) {
    form.post(path)
        .then()
        .statusCode(400)
        .body("code", is("invalid_request"))
        .body("errors[0].field", is(field));
  }

  @Test
  void aSearchSaysWhichOfItsFieldsIsWrong() {
    for (String topK : List.of("0", "21", "-1", "abc", "1.5", "", "99999999999")) {
      form(search("top_k", topK), SEARCH, "top_k");
    }
    form(search("in_stock", "maybe"), SEARCH, "in_stock");
    search("category", "unknown").post(SEARCH).then().statusCode(200).body("size()", is(0));
    search("top_k", "20").post(SEARCH).then().statusCode(200);
  }

  private static RequestSpecification search(String field, String value) {
    return as("viewer").multiPart("screenshot", "a.jpg", PHOTO).multiPart(field, value);
  }

  @Test
  void idsThatAreNoneAreNotFound() {
    as("admin")
        .multiPart("image", "a.jpg", PHOTO)
        .post("/api/v1/products/abc/images")
        .then()
        .statusCode(404);
    as("admin").delete(path(product()) + "/99").then().statusCode(404);
    as("admin").get(path(product()) + "?limit=0").then().statusCode(400);
  }
}

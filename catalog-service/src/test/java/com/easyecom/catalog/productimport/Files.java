package com.easyecom.catalog.productimport;

import static com.easyecom.catalog.fixture.Shelf.admin;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;

/** Files of products, as an admin sends them. */
final class Files {

  static final String IMPORT = "/api/v1/products/import";

  private Files() {}

  static ValidatableResponse send(String csv) {
    return send(csv, "");
  }

  /**
   * @param query as {@code ?partial=true}
   */
  static ValidatableResponse send(String csv, String query) {
    return send(csv.getBytes(StandardCharsets.UTF_8), query);
  }

  static ValidatableResponse send(byte[] csv, String query) {
    return admin().multiPart("file", "products.csv", csv, "text/csv").post(IMPORT + query).then();
  }
}

package com.easyecom.gateway.docs;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The one way to sign in that all services share, under one name whatever each calls it. */
final class Security {

  private static final String NAME = "bearer";

  private Security() {}

  /** The {@code securitySchemes} of the merged document. */
  static JsonObject schemes() {
    return new JsonObject()
        .put(
            NAME,
            new JsonObject()
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "The access_token of POST /api/v1/auth/login"));
  }

  /** Requirements of a service, in the shared name; an empty one ("or nobody") stays empty. */
  static JsonArray byToken(JsonArray requirements) {
    JsonArray renamed = new JsonArray();
    for (Object requirement : requirements) {
      JsonObject copy = new JsonObject();
      ((JsonObject) requirement).forEach(member -> copy.put(NAME, member.getValue()));
      renamed.add(copy);
    }
    return renamed;
  }
}

package com.easyecom.acceptance;

import java.util.UUID;

/** Somebody who works in the shop, added by its admin. */
record Staff(long id, String username, Shop shop) {

  private static final String PASSWORD = "violet-anchor-42";

  /** Somebody new with that role, signed in. */
  static Staff hired(Shop admin, String role) {
    String username = role + "-" + UUID.randomUUID().toString().substring(0, 8);
    long id =
        admin
            .post(
                "/api/v1/users",
                """
                {"username": "%s", "email": "%s@example.com", "password": "%s", "roles": ["%s"]}
                """
                    .formatted(username, username, PASSWORD, role))
            .expect(201)
            .id();
    Answer login =
        admin
            .post(
                "/api/v1/auth/login",
                "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, PASSWORD))
            .expect(200);
    return new Staff(id, username, admin.as(login.body().path("access_token").asText()));
  }
}

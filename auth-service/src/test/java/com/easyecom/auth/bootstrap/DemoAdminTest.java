package com.easyecom.auth.bootstrap;

import static com.easyecom.auth.AuthClient.login;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.auth.Concurrently;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "auth", demo = true)
class DemoAdminTest {

  @Inject Jdbi jdbi;
  @Inject CreateDemoAdmin createDemoAdmin;

  @Test
  void theDemoAdminIsMadeOnceHoweverManyInstancesStart() throws Exception {
    jdbi.useHandle(h -> h.execute("DELETE FROM users WHERE username = 'admin'"));
    Concurrently.run(
        4,
        () -> {
          createDemoAdmin.run();
          return true;
        });
    createDemoAdmin.run();
    long admins =
        jdbi.withHandle(
            h ->
                h.createQuery("SELECT count(*) FROM users WHERE lower(username) = 'admin'")
                    .mapTo(Long.class)
                    .one());
    assertEquals(1, admins);
    login("admin", "admin123").then().statusCode(200);
  }

  @Test
  void anAdminWhoChangedThePasswordKeepsItAcrossAStart() {
    String hash = hash();
    jdbi.useHandle(
        h -> h.execute("UPDATE users SET password_hash = 'other' WHERE username = 'admin'"));
    createDemoAdmin.run();
    assertEquals("other", hash());
    jdbi.useHandle(
        h -> h.execute("UPDATE users SET password_hash = ? WHERE username = 'admin'", hash));
  }

  private String hash() {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT password_hash FROM users WHERE username = 'admin'")
                .mapTo(String.class)
                .one());
  }
}

package com.easyecom.auth;

import static com.easyecom.auth.AuthClient.PASSWORD;
import static com.easyecom.auth.AuthClient.login;
import static com.easyecom.auth.AuthClient.logout;
import static com.easyecom.auth.AuthClient.me;
import static com.easyecom.auth.AuthClient.newName;
import static com.easyecom.auth.AuthClient.post;
import static com.easyecom.auth.AuthClient.refresh;
import static com.easyecom.auth.AuthClient.register;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.auth.session.domain.RefreshToken;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "auth", demo = true)
class LogsTest {

  @Inject Jdbi jdbi;

  @Test
  void nothingSecretAndNobodysNameIsLogged() {
    Remembering log = new Remembering();
    Logger root = Logger.getLogger("");
    root.addHandler(log);
    try {
      String name = newName();
      Response registered = register(name);
      register(name).then().statusCode(409);
      login(name, "wrong-" + PASSWORD).then().statusCode(401);
      login(name, PASSWORD).then().statusCode(200);
      post("register", "{\"username\": \"" + name + "\", \"password\": \"" + PASSWORD).statusCode();
      String access = registered.path("access_token");
      String first = registered.path("refresh_token");
      me(access).then().statusCode(200);
      me(access + "x").then().statusCode(401);
      refresh(first).then().statusCode(200);
      assertEquals(1, ageUseOf(first));
      refresh(first).then().statusCode(401);
      logout(first).then().statusCode(204);
      assertTrue(log.lines.stream().anyMatch(line -> line.contains("is ended")), "reuse is told");
      for (String secret : List.of(name, PASSWORD, access, first)) {
        assertTrue(log.lines.stream().noneMatch(line -> line.contains(secret)), secret);
      }
    } finally {
      root.removeHandler(log);
    }
  }

  private int ageUseOf(String token) {
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE refresh_token SET superseded_at = superseded_at - interval '11 s'
                     WHERE token_hash = :hash
                    """)
                .bind("hash", new RefreshToken(token).hash())
                .execute());
  }

  private static final class Remembering extends Handler {

    final Queue<String> lines = new ConcurrentLinkedQueue<>();

    @Override
    public void publish(LogRecord entry) {
      lines.add(new SimpleFormatter().format(entry) + entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}

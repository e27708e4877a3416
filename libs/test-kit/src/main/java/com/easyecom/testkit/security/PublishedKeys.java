package com.easyecom.testkit.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/**
 * One RSA key per JVM, published as auth-service publishes its own.
 *
 * <p>Key and address are kept in system properties: Quarkus loads this class once for each of its
 * class loaders, and tokens signed in one must be good in another.
 */
public final class PublishedKeys {

  private static final String KEY = "easyecom.test.keys.private";
  private static final String ADDRESS = "easyecom.test.keys.address";
  private static final String PATH = "/.well-known/jwks.json";
  private static final int KEY_BITS = 2048;

  private PublishedKeys() {}

  /**
   * Publishes the key, once.
   *
   * @return the address below which {@value #PATH} is found, and the rest of what other services
   *     ask auth-service, for {@code AUTH_URL}
   */
  public static String serve() {
    synchronized (Runtime.getRuntime()) {
      String address = System.getProperty(ADDRESS);
      return address == null ? start() : address;
    }
  }

  static RsaJsonWebKey signingKey() {
    synchronized (Runtime.getRuntime()) {
      try {
        String known = System.getProperty(KEY);
        return known == null
            ? generate()
            : (RsaJsonWebKey) RsaJsonWebKey.Factory.newPublicJwk(known);
      } catch (JoseException impossible) {
        throw new IllegalStateException("our own key is readable", impossible);
      }
    }
  }

  private static RsaJsonWebKey generate() throws JoseException {
    RsaJsonWebKey key = RsaJwkGenerator.generateJwk(KEY_BITS);
    key.setKeyId("test-key");
    System.setProperty(KEY, key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
    return key;
  }

  private static String start() {
    byte[] keys =
        new JsonWebKeySet(signingKey()).toJson(OutputControlLevel.PUBLIC_ONLY).getBytes(UTF_8);
    try {
      InetAddress local = InetAddress.getByName("127.0.0.1");
      HttpServer server = HttpServer.create(new InetSocketAddress(local, 0), 0);
      server.createContext(
          PATH,
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
          });
      server.createContext(PublishedAccess.PATH, PublishedAccess::answer);
      server.start();
      String address = "http://127.0.0.1:" + server.getAddress().getPort();
      System.setProperty(ADDRESS, address);
      return address;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

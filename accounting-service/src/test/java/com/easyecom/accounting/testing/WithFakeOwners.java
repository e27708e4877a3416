package com.easyecom.accounting.testing;

import com.easyecom.accounting.source.Publisher;
import com.easyecom.testkit.service.FreePort;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

/**
 * Tells the service where each {@link FakeOwner} will be, and lets it check the books only when it
 * is asked, but then at once and impatiently. Only ports are chosen here: Quarkus loads this class
 * in another class loader than the tests.
 */
@QuarkusTestResource(WithFakeOwners.Ports.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithFakeOwners {

  /** After so many seconds behind is drift: longer than a busy machine stands still. */
  int MAX_LAG_SECONDS = 10;

  /** Keeps ports for the fakes. */
  class Ports implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
      return Map.of(
          "ORDER_URL",
          "http://127.0.0.1:" + port(Publisher.ORDERS),
          "CATALOG_URL",
          "http://127.0.0.1:" + port(Publisher.CATALOG),
          "RECONCILIATION_EVERY",
          "24h",
          "RECONCILIATION_RETRY_EVERY",
          "24h",
          "RECONCILIATION_FRESH_FOR",
          "0s",
          "RECONCILIATION_REST_PER_WORK",
          "0",
          "RECONCILIATION_PATIENCE",
          "1s",
          "RECONCILIATION_MAX_LAG",
          MAX_LAG_SECONDS + "s");
    }

    @Override
    public void stop() {
      // Nothing runs here.
    }

    static int port(Publisher owner) {
      String property = "easyecom.test." + owner.service() + ".port";
      if (System.getProperty(property) == null) {
        System.setProperty(property, Integer.toString(FreePort.choose()));
      }
      return Integer.getInteger(property);
    }
  }
}

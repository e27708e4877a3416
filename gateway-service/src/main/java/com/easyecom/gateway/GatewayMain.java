package com.easyecom.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public class GatewayMain {

  /**
   * Leaves the judgement of addresses to {@link com.easyecom.gateway.routing.RequestPath}: Quarkus'
   * own check, stricter about queries and blind to paths, answers without a problem document.
   */
  public static void main(String... args) {
    System.setProperty("vertx.disableURIValidation", "true");
    Quarkus.run(args);
  }
}

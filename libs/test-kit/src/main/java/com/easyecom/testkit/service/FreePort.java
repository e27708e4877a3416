package com.easyecom.testkit.service;

import com.easyecom.infra.process.FreePorts;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A port of 127.0.0.1 for a server that a test starts later. It is below those that Linux gives to
 * outgoing connections, of which one could take it before the server does.
 */
public final class FreePort {

  private static final AtomicInteger NEXT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(28_100, 31_000));

  private FreePort() {}

  /** One that nobody listens on now; another one each time. */
  public static int choose() {
    int port = NEXT.getAndIncrement();
    while (!FreePorts.isFree(port)) {
      port = NEXT.getAndIncrement();
    }
    return port;
  }
}

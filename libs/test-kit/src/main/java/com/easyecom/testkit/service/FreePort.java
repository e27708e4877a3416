package com.easyecom.testkit.service;

import com.easyecom.infra.process.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A port of 127.0.0.1 for a server that a test starts later. It is below those that Linux gives to
 * outgoing connections, of which one could take it before the server does.
 */
public final class FreePort {

  private static final AtomicInteger NEXT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(28_100, 31_000));

  /** So far below a port is the one that says, by being listened on, that it is taken. */
  private static final int CLAIMS_BELOW = 4_000;

  private static final Queue<ServerSocket> CLAIMS = new ConcurrentLinkedQueue<>();

  private FreePort() {}

  /**
   * One that nobody listens on now; another one each time, and another one than all that test runs
   * beside this one have chosen.
   */
  public static int choose() {
    int port = NEXT.getAndIncrement();
    while (!claim(port) || !FreePorts.isFree(port)) {
      port = NEXT.getAndIncrement();
    }
    return port;
  }

  /** For as long as this JVM runs, whether or not the server does. */
  private static boolean claim(int port) {
    try {
      CLAIMS.add(new ServerSocket(port - CLAIMS_BELOW, 1, InetAddress.getLoopbackAddress()));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}

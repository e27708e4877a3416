package com.easyecom.infra.process;

import com.easyecom.infra.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A test run that starts a server and is then killed; prints the server's process id. */
public final class StartsPostgres {
  private StartsPostgres() {}

  public static void main(String[] args) throws Exception {
    Path data = EmbeddedPostgres.startForTests().settings().dataDir();
    System.out.println(Files.readAllLines(data.resolve("cluster/postmaster.pid")).getFirst());
    new CountDownLatch(1).await();
  }
}

package io.quarkus.runner;

import com.easyecom.stack.fake.FakeService;

/** Stands where Quarkus puts the main class of a built service. */
public final class GeneratedMain {

  private GeneratedMain() {}

  public static void main(String[] arguments) throws Exception {
    FakeService.main(arguments);
  }
}

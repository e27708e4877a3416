package com.easyecom.stack.fake;

import com.easyecom.stack.StackException;
import com.easyecom.stack.command.UpCommand;
import com.easyecom.stack.home.StackHome;
import java.nio.file.Path;

/** {@code easyecom up} with the fake services; takes the project's root. */
public final class StackUnderTest {
  private StackUnderTest() {}

  public static void main(String[] args) {
    StackHome home = new StackHome(Path.of(args[0]), Path.of(args[0], ".easyecom"));
    try {
      new UpCommand(home, System.getenv(), FakeProject.SERVICES, System.out).run(false);
    } catch (StackException e) {
      System.out.println(e.getMessage());
      System.exit(1);
    }
  }
}

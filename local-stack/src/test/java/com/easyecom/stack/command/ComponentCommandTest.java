package com.easyecom.stack.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.stack.StackException;
import com.easyecom.stack.home.StackHome;
import com.easyecom.stack.supervise.ComponentState;
import com.easyecom.stack.supervise.ComponentStatus;
import com.easyecom.stack.supervise.ProcessIdentity;
import com.easyecom.stack.supervise.StackState;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ComponentCommandTest {
  @TempDir private Path root;
  private StackHome home;
  private ComponentCommand command;

  @BeforeEach
  void home() {
    home = new StackHome(root, root);
    home.create();
    command = new ComponentCommand(home, new PrintStream(new ByteArrayOutputStream()));
  }

  @Test
  void anUnknownComponentIsToldWhichThereAre() {
    List<ComponentStatus> components =
        Stream.of("kafka", "alpha-service")
            .map(name -> new ComponentStatus(name, 1, ComponentState.READY, null, 0, 0, "TERM"))
            .toList();
    ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current().pid());
    new StackState(self, true, components).write(home.stateFile());
    for (Executable unknown :
        List.<Executable>of(() -> command.stop("beta"), () -> command.start("beta"))) {
      assertEquals(
          "There is no component \"beta\"; there are: kafka, alpha-service.",
          assertThrows(StackException.class, unknown).getMessage());
    }
  }

  @Test
  void withoutAStackThereIsNothingToStop() {
    StackException refused = assertThrows(StackException.class, () -> command.stop("kafka"));
    assertEquals("Easy Ecom is not running.", refused.getMessage());
  }
}

package com.easyecom.stack.command;

import com.easyecom.stack.StackException;
import com.easyecom.stack.home.LogFiles;
import com.easyecom.stack.home.StackHome;
import com.easyecom.stack.supervise.OwnSession;
import com.easyecom.stack.supervise.StackState;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the stack in the background and shows its progress until it is ready. */
public final class DetachCommand {
  private static final long POLL_MILLIS = 200;

  private final StackHome home;
  private final PrintStream out;

  public DetachCommand(StackHome home, PrintStream out) {
    this.home = home;
    this.out = out;
  }

  /**
   * Runs the given command in the background.
   *
   * @return 0 once all is ready, or the exit code of a stack that could not start
   */
  public int run(List<String> command) throws InterruptedException {
    home.create();
    Path log = home.log("stack");
    LogFiles.rotate(log);
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      builder.redirectInput(new File("/dev/null"));
      Process stack = OwnSession.of(builder).start();
      return follow(stack, log);
    } catch (IOException e) {
      throw new StackException("Cannot start in the background: " + e.getMessage(), e);
    }
  }

  private int follow(Process stack, Path log) throws IOException, InterruptedException {
    try (RandomAccessFile lines = new RandomAccessFile(log.toFile(), "r")) {
      while (true) {
        // Asked first, so that what was written before is shown in any case.
        boolean ended = stack.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        boolean complete = isComplete(stack.pid());
        byte[] news = new byte[(int) (lines.length() - lines.getFilePointer())];
        lines.readFully(news);
        out.write(news);
        out.flush();
        if (complete) {
          return 0;
        }
        if (ended) {
          return stack.exitValue() == 0 ? 1 : stack.exitValue();
        }
      }
    }
  }

  private boolean isComplete(long pid) {
    return StackState.read(home.stateFile())
        .filter(state -> state.supervisor().pid() == pid && state.complete())
        .isPresent();
  }
}

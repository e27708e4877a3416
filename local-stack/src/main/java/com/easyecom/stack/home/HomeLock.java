package com.easyecom.stack.home;

import com.easyecom.stack.StackException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One stack per folder. The lock is held until this JVM ends, however it ends. */
public final class HomeLock {
  /** Kept, since a channel that nobody refers to is closed by the garbage collector. */
  @SuppressWarnings("UnusedVariable")
  private static @Nullable FileChannel held;

  private HomeLock() {}

  /**
   * Takes the lock for good.
   *
   * @throws StackException if another stack holds it
   */
  public static void take(StackHome home) {
    try {
      FileChannel channel =
          FileChannel.open(
              home.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new StackException(
            "Easy Ecom is already running here (./easyecom status shows it, ./easyecom stop ends it).");
      }
      held = channel;
    } catch (IOException e) {
      throw new StackException("Cannot lock " + home.folder() + ": " + e.getMessage(), e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}

package com.easyecom.vision.onnx;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A lock on a file, held by one thread of one process at a time. The operating system gives it back
 * when the process dies, so nobody waits for a dead one.
 */
final class ProcessLock implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(ProcessLock.class);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int PAUSES_PER_REPORT = 50;

  private final FileChannel channel;

  private ProcessLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Waits for as long as another holds it, and says so in the log. */
  static ProcessLock take(Path file) throws IOException, InterruptedException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      for (int pauses = 0; tryLock(channel) == null; pauses++) {
        if (pauses % PAUSES_PER_REPORT == 0) {
          LOG.infof("Another process or thread has %s: waiting for it", file);
        }
        Thread.sleep(PAUSE);
      }
      return new ProcessLock(channel);
    } catch (IOException | InterruptedException | RuntimeException fault) {
      channel.close();
      throw fault;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

package com.easyecom.stack.home;

import com.easyecom.stack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Room on the disk that holds the data. */
public final class DiskSpace {
  private static final long MEGABYTE = 1024 * 1024;
  private static final long NEEDED_MEGABYTES = 1024;
  private static final long FULL_MEGABYTES = 32;

  private DiskSpace() {}

  /**
   * Refuses to start on a disk that would soon be full.
   *
   * @throws StackException naming the folder, what is free and what is needed
   */
  public static void requireEnough(Path folder) {
    long free = freeMegabytes(folder);
    if (free < NEEDED_MEGABYTES) {
      throw new StackException(
          "The disk is almost full: %d MB free at %s, Easy Ecom needs %d MB. Free some space, or put the data elsewhere with EASYECOM_HOME."
              .formatted(free, folder, NEEDED_MEGABYTES));
    }
  }

  /** Whether so little is left that a server's death is explained by it. */
  public static boolean isFull(Path folder) {
    return freeMegabytes(folder) < FULL_MEGABYTES;
  }

  private static long freeMegabytes(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
    } catch (IOException e) {
      throw new StackException("Cannot tell the free space at " + folder, e);
    }
  }
}

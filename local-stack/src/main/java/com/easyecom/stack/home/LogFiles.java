package com.easyecom.stack.home;

import com.easyecom.stack.StackException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The components' log files. */
public final class LogFiles {
  private static final int TAIL_BYTES = 32 * 1024;

  private LogFiles() {}

  /** Starts a new log and keeps one old one as {@code <name>.log.1}. */
  public static void rotate(Path log) {
    try {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    } catch (NoSuchFileException e) {
      return;
    } catch (IOException e) {
      throw new StackException("Cannot rotate " + log + ": " + e.getMessage(), e);
    }
  }

  /** The last lines, at most {@code count}; none if there is no log. */
  public static List<String> tail(Path log, int count) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long start = Math.max(0, file.length() - TAIL_BYTES);
      byte[] bytes = new byte[(int) (file.length() - start)];
      file.seek(start);
      file.readFully(bytes);
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return lines.subList(Math.max(0, lines.size() - count), lines.size());
    } catch (IOException e) {
      return List.of();
    }
  }
}

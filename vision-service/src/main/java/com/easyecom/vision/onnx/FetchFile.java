package com.easyecom.vision.onnx;

import com.easyecom.kernel.hash.Sha256;
import com.easyecom.vision.embedding.ModelUnavailableException;
import com.easyecom.vision.onnx.Source.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fetches files by HTTP into a folder, each once: what is there, and has the expected hash, is not
 * asked for again. A download that was interrupted goes on where it ended, in this process or in a
 * later one; of several processes one downloads, the others wait for it.
 */
final class FetchFile {

  private static final Logger LOG = Logger.getLogger(FetchFile.class);

  private final Path folder;
  private final DownloadLimits limits;

  FetchFile(Path folder, DownloadLimits limits) {
    this.folder = folder;
    this.limits = limits;
  }

  /**
   * @param name of the file in the folder
   * @param sha256 that its bytes must have; null if it is not known
   * @throws ModelUnavailableException if it cannot be had; the message says why
   */
  Path fetch(Address address, String name, long mostBytes, @Nullable String sha256) {
    Path file = folder.resolve(name);
    try {
      // Before the lock: the folder may be one that nobody may write to.
      if (isThere(file, sha256)) {
        return file;
      }
      Files.createDirectories(folder);
      try (ProcessLock _ = ProcessLock.take(folder.resolve(name + ".lock"))) {
        if (!isThere(file, sha256)) {
          download(address, new PartFile(folder, name), mostBytes, sha256, file);
        }
      }
    } catch (IOException broken) {
      throw new ModelUnavailableException(
          "The folder %s for models cannot be used: %s".formatted(folder, broken), broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ModelUnavailableException("Fetching " + address + " was interrupted", interrupted);
    }
    return file;
  }

  private static boolean isThere(Path file, @Nullable String sha256) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    if (sha256 == null || Sha256.of(file).equals(sha256)) {
      return true;
    }
    LOG.warnf("%s has changed since it was fetched: it is fetched again", file);
    return false;
  }

  private void download(
      Address address, PartFile part, long mostBytes, @Nullable String sha256, Path file)
      throws IOException, InterruptedException {
    Duration pause = limits.pause();
    for (int attempt = 1; ; attempt++) {
      try {
        boolean isContinued = Download.run(address, part, mostBytes, limits);
        String actual = Sha256.of(part.path());
        if (sha256 == null || actual.equals(sha256)) {
          Files.move(part.path(), file, StandardCopyOption.ATOMIC_MOVE);
          part.discard();
          return;
        }
        part.discard();
        // What was left of an earlier download may have been of another file: once more, whole.
        if (!isContinued || attempt >= limits.tries()) {
          throw new ModelUnavailableException(
              "%s is not the expected file: its SHA-256 is %s, not %s"
                  .formatted(address, actual, sha256));
        }
        LOG.infof("%s was put together from two different files: it is fetched anew", address);
      } catch (PassingFault fault) {
        if (attempt >= limits.tries()) {
          throw new ModelUnavailableException(
              "%s cannot be fetched, tried %d times: %s"
                  .formatted(address, attempt, fault.getMessage()),
              fault);
        }
        LOG.warnf(
            "Fetching %s will be tried again in %d ms: %s",
            address, pause.toMillis(), fault.getMessage());
        Thread.sleep(pause);
        pause = pause.multipliedBy(2);
      }
    }
  }
}

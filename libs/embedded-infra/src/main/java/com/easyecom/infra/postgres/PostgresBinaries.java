package com.easyecom.infra.postgres;

import com.easyecom.infra.process.Folders;
import com.easyecom.infra.process.InfraException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once for each version into the user's cache folder. */
final class PostgresBinaries {
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
  private static final int OWNER_MAY_EXECUTE = 0100;

  private PostgresBinaries() {}

  /**
   * The folder with {@code bin}, {@code lib} and {@code share}.
   *
   * @throws InfraException on a machine that the bundled programs are not made for
   */
  static Path unpacked() {
    String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    if (!machine.equals("Linux amd64")) {
      throw new InfraException(
          "The embedded PostgreSQL runs on Linux amd64 only, this is " + machine);
    }
    Path folder = cacheFolder().resolve("postgres-" + version());
    Folders.createWhole(folder, PostgresBinaries::unpack);
    return folder;
  }

  private static void unpack(Path target) throws IOException {
    try (InputStream raw = open(ARCHIVE);
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(raw)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, target.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !path.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make " + path + " executable");
    }
  }

  static Path cacheFolder() {
    String configured = System.getenv("XDG_CACHE_HOME");
    Path caches =
        configured == null || configured.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(configured);
    return caches.resolve("easyecom");
  }

  private static String version() {
    Properties properties = new Properties();
    try (InputStream in = open("binaries.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new InfraException("Cannot read the version of PostgreSQL", e);
    }
    return Objects.requireNonNull(properties.getProperty("version"));
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(PostgresBinaries.class.getResourceAsStream(resource), resource);
  }
}

package com.easyecom.infra.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The programs that we bring along. */
final class BundledPrograms implements PostgresPrograms {

  private final NonRoot nonRoot = NonRoot.choose();

  @Override
  public String path(String program) {
    return PostgresBinaries.unpacked().resolve("bin").resolve(program).toString();
  }

  @Override
  public List<String> wrap(List<String> command) {
    return nonRoot.wrap(command);
  }

  @Override
  public void handOver(Path path) throws IOException {
    nonRoot.handOver(path);
  }

  @Override
  public String hint() {
    return nonRoot.hint();
  }
}

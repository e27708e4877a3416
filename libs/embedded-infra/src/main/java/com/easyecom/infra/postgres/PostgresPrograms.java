package com.easyecom.infra.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where PostgreSQL's programs are, and as whom they run. */
interface PostgresPrograms {

  /** The program of that name, as a wrapped command finds it. */
  String path(String program);

  /**
   * The command that ends up as {@code command}, in the same process, as somebody who is not root.
   */
  List<String> wrap(List<String> command);

  /** Makes the file or folder usable by the one who will run. */
  void handOver(Path path) throws IOException;

  /** What to check when a program cannot be run this way; empty if nothing is special. */
  String hint();
}

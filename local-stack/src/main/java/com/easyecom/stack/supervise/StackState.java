package com.easyecom.stack.supervise;

import com.easyecom.stack.StackException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * What runs, as a file: for the commands that ask, and for the next start after a supervisor that
 * was killed.
 *
 * @param supervisor the process that watches the others
 * @param complete whether everything is ready and the demo data are loaded
 * @param components in the order in which they are shown
 */
public record StackState(
    ProcessIdentity supervisor, boolean complete, List<ComponentStatus> components) {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** What the file says; empty if there is none. */
  public static Optional<StackState> read(Path file) {
    try {
      return Optional.of(JSON.readValue(Files.readString(file), StackState.class));
    } catch (NoSuchFileException | JsonProcessingException e) {
      // A file that a power cut spoiled tells of processes that are gone as well.
      return Optional.empty();
    } catch (IOException e) {
      throw new StackException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** Replaces the file as a whole. */
  public void write(Path file) {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new StackException("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}

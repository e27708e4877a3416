package com.easyecom.stack.component;

import com.easyecom.infra.process.InfraProcess;
import java.util.List;
import java.util.Optional;

/**
 * One process of the stack.
 *
 * @param process how it is prepared, started and asked
 * @param tier when it is stopped
 * @param needs names of those that must be ready before it starts
 * @param morePorts that it listens on, besides its own
 * @param whenReady done each time it has become ready, before anybody is told so
 * @param archive of its classes, if it is a JVM
 */
public record StackComponent(
    InfraProcess process,
    Tier tier,
    List<String> needs,
    List<Integer> morePorts,
    Runnable whenReady,
    Optional<ClassArchive> archive) {
  public StackComponent {
    needs = List.copyOf(needs);
    morePorts = List.copyOf(morePorts);
  }

  public String name() {
    return process.name();
  }

  public int port() {
    return process.settings().port();
  }
}

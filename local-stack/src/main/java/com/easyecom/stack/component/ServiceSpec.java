package com.easyecom.stack.component;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Quarkus service of the project.
 *
 * @param name also the folder of its module
 * @param portOffset from the stack's first port
 * @param schema its schema in the database, if it has one
 * @param healthPath answers 200 when it is ready
 * @param morePorts variables that name further ports of it, with their places in the block
 * @param heapMegabytes the limit of its heap
 * @param needs names of the components that must be ready before it starts
 */
public record ServiceSpec(
    String name,
    int portOffset,
    @Nullable String schema,
    String healthPath,
    Map<String, Integer> morePorts,
    int heapMegabytes,
    List<String> needs) {
  public ServiceSpec {
    morePorts = Map.copyOf(morePorts);
    needs = List.copyOf(needs);
  }

  /** The variable that tells the others where it is: {@code AUTH_URL} for auth-service. */
  public String urlVariable() {
    return name.replace("-service", "").toUpperCase(Locale.ROOT) + "_URL";
  }
}

package com.easyecom.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/**
 * How a service's packages are cut: {@code root.feature.layer}, or {@code root.feature} alone where
 * a feature is flat.
 *
 * @param root for example {@code com.easyecom.order}
 */
record ServicePackages(String root) {

  static final String DOMAIN = "domain";
  static final String APPLICATION = "application";

  /** Where a feature touches the world: HTTP, SQL, Kafka, other services. Nobody imports them. */
  static final Set<String> EDGES = Set.of("api", "persistence", "messaging", "remote");

  boolean contains(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(root) || name.startsWith(root + ".");
  }

  /** The feature's name; empty in the root package and outside of the service. */
  String feature(JavaClass type) {
    return segment(type, 0);
  }

  /** The layer's name; empty in a flat feature. */
  String layer(JavaClass type) {
    return segment(type, 1);
  }

  boolean areOfOneFeature(JavaClass one, JavaClass other) {
    return feature(one).equals(feature(other));
  }

  boolean isAtEdge(JavaClass type) {
    return EDGES.contains(layer(type));
  }

  private String segment(JavaClass type, int index) {
    if (!contains(type) || type.getPackageName().equals(root)) {
      return "";
    }
    String[] segments = type.getPackageName().substring(root.length() + 1).split("\\.");
    return segments.length > index ? segments[index] : "";
  }
}

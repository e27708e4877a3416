package com.easyecom.gateway.routing;

import java.util.List;

/**
 * One row of the allow-list.
 *
 * @param pattern the path it begins with, for example {@code /api/v1/products/{id}/images}; a
 *     segment in braces stands for any one segment
 * @param service who answers what begins so
 * @param segments the pattern, cut once and for all
 */
public record Route(String pattern, Service service, List<String> segments) {

  /** The row that gives the pattern, and all below it, to the service. */
  public static Route to(String pattern, Service service) {
    return new Route(pattern, service, RequestPath.segmentsOf(pattern));
  }

  /** Whether the path lies at or below this row's pattern, whole segments compared. */
  boolean covers(List<String> path) {
    if (path.size() < segments.size()) {
      return false;
    }
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      if (!isVariable(segment) && !segment.equals(path.get(i))) {
        return false;
      }
    }
    return true;
  }

  int length() {
    return segments.size();
  }

  long literals() {
    return segments.stream().filter(segment -> !isVariable(segment)).count();
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{");
  }
}

package com.easyecom.gateway.routing;

import java.util.List;
import java.util.Optional;

/**
 * One row of the allow-list.
 *
 * @param pattern the path it begins with, for example {@code /api/v1/products/{id}/images}; a
 *     segment in braces stands for any one segment
 * @param owner who answers what begins so
 * @param segments the pattern, cut once and for all
 */
public record Route(String pattern, Owner owner, List<String> segments) {

  /** The row that gives the pattern, and all below it, to the service. */
  public static Route to(String pattern, Service service) {
    return new Route(pattern, new Owner.OneService(service), RequestPath.segmentsOf(pattern));
  }

  /** The row that gives what is below the pattern to the service that the id there names. */
  public static Route toServiceOfId(String pattern) {
    List<String> segments = RequestPath.segmentsOf(pattern);
    return new Route(pattern, new Owner.ServiceOfId(segments.size()), segments);
  }

  /** The service that answers this path, which the row covers; empty when there is nothing. */
  public Optional<Service> serviceOf(RequestPath path) {
    return owner.of(path.segments());
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

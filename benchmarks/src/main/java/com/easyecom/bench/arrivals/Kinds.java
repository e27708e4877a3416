package com.easyecom.bench.arrivals;

import java.util.List;
import java.util.stream.Stream;

/** The kinds of requests of a benchmark, in the order in which they are shown. */
public record Kinds(List<RequestKind> all) {

  public static Kinds of(RequestKind... kinds) {
    return new Kinds(List.of(kinds));
  }

  /** The groups, each once. */
  List<String> groups() {
    return all.stream().map(RequestKind::group).distinct().toList();
  }

  /** The titles of the kinds, then the groups. */
  Stream<String> titlesAndGroups() {
    return Stream.concat(all.stream().map(RequestKind::title), groups().stream()).distinct();
  }
}

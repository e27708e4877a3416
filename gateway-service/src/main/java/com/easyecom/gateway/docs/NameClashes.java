package com.easyecom.gateway.docs;

import java.util.HashMap;
import java.util.Map;

/**
 * The new names of a service's components whose names are taken by different ones of another
 * service.
 */
final class NameClashes {

  private final Map<String, String> renamed = new HashMap<>();

  private NameClashes() {}

  /**
   * Compares until nothing more differs: a component that reads the same still means another thing
   * when one that it refers to has to be renamed.
   *
   * @param suffix what makes a name the service's own, for example {@code _order}
   */
  static NameClashes between(Components taken, Components added, String suffix) {
    NameClashes clashes = new NameClashes();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (String reference : added.references()) {
        if (!clashes.renamed.containsKey(reference) && clashes.differs(reference, taken, added)) {
          clashes.renamed.put(reference, reference + suffix);
          changed = true;
        }
      }
    }
    return clashes;
  }

  /** A reference as it reads after renaming; it may point into a component. */
  String apply(String reference) {
    String component = Components.whole(reference);
    return renamed.getOrDefault(component, component) + reference.substring(component.length());
  }

  private boolean differs(String reference, Components taken, Components added) {
    return taken.has(reference)
        && !taken.get(reference).equals(JsonTree.withReferences(added.get(reference), this::apply));
  }
}

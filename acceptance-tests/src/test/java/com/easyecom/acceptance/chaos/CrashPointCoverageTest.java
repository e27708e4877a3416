package com.easyecom.acceptance.chaos;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.acceptance.chaos.CrashPoints.Kill;
import com.easyecom.acceptance.chaos.CrashPoints.Place;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The plan of {@link KilledAtEachPointTest}, which in turn fails for a planned kill that did not
 * happen: together they leave no crash point without a kill.
 */
class CrashPointCoverageTest {

  private static final List<Place> PLACES = CrashPoints.inSources();

  @Test
  void everyCrashPointInTheSourcesKillsSomebody() {
    Set<String> killed = CrashPoints.planned(false).stream().map(Kill::point).collect(toSet());
    List<Place> forgotten =
        PLACES.stream().filter(place -> !killed.contains(place.name())).toList();
    assertEquals(List.of(), forgotten, "no kill test covers these");
  }

  @Test
  void thePointsOfAnOrdersLifeAreAmongThem() {
    Set<String> names = PLACES.stream().map(Place::name).collect(toSet());
    assertTrue(
        names.containsAll(
            Set.of(
                "ordering.stock.held",
                "ordering.order.stored",
                "ordering.order.committed",
                "ordering.order.given_up",
                "fulfilment.part.pending",
                "fulfilment.stock.issued",
                "fulfilment.part.finished")),
        () -> "the scan sees only " + names);
  }
}

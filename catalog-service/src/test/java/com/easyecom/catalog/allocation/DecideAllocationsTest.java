package com.easyecom.catalog.allocation;

import static com.easyecom.catalog.Amounts.units;
import static com.easyecom.catalog.fixture.Shelf.productWith;
import static com.easyecom.catalog.fixture.Shelf.read;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.easyecom.catalog.allocation.application.Allocation;
import com.easyecom.catalog.allocation.application.AskedHold;
import com.easyecom.catalog.allocation.application.DecideAllocations;
import com.easyecom.catalog.allocation.application.ReleaseStock;
import com.easyecom.catalog.allocation.domain.HoldRequest;
import com.easyecom.catalog.allocation.domain.Verdict;
import com.easyecom.catalog.fixture.Outbox;
import com.easyecom.events.catalog.StockAllocated;
import com.easyecom.kit.outbox.Origin;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "catalog")
class DecideAllocationsTest {

  @Inject DecideAllocations decisions;
  @Inject ReleaseStock releaseStock;
  @Inject Outbox outbox;

  @Test
  void requestsThatArriveTogetherAreDecidedInOneTransaction() {
    long cup = productWith(3);
    long plate = productWith(9);
    HoldRequest first = request(line(cup, "2"), line(plate, "1"));
    HoldRequest tooMuch = request(line(plate, "1"), line(cup, "2"));
    HoldRequest again = new HoldRequest(first.key(), unique(), first.lines(), null);
    HoldRequest more =
        new HoldRequest("key-" + unique(), first.orderId(), List.of(line(plate, "1")), null);
    HoldRequest last = request(line(cup, "1"));

    List<Allocation> answers = decide(first, tooMuch, again, more, last);

    assertGranted(first, answers.get(0));
    assertInstanceOf(Verdict.Refused.class, answers.get(1).verdict());
    assertEquals(new Verdict.Repeated(first.orderId()), answers.get(2).verdict());
    assertGranted(first, answers.get(3));
    assertGranted(last, answers.get(4));
    assertEquals(2, answers.get(0).products().size());
    read(cup).body("allocated", equalTo("3.000"));
    read(plate).body("allocated", equalTo("2.000"));
    assertEquals(
        List.of("2.000", "3.000"),
        outbox.events(StockAllocated.class, cup).stream()
            .map(event -> event.allocatedAfter().toString())
            .toList());

    assertEquals(List.of(of(first), of(last)), outbox.requestIds(StockAllocated.class, cup));
    assertEquals(List.of(of(first), of(more)), outbox.requestIds(StockAllocated.class, plate));

    releaseStock.release(first.orderId());
    read(cup).body("allocated", equalTo("1.000"));
    read(plate).body("allocated", equalTo("0.000"));
  }

  private static String of(HoldRequest request) {
    return "id-%1$s trace-%1$s".formatted(request.key());
  }

  private List<Allocation> decide(HoldRequest... requests) {
    return decisions.decide(
        Stream.of(requests)
            .map(
                request ->
                    new AskedHold(
                        request, new Origin("id-" + request.key(), "trace-" + request.key())))
            .toList(),
        Duration.ofSeconds(1));
  }

  private static void assertGranted(HoldRequest asked, Allocation answer) {
    assertEquals(
        asked.orderId(), assertInstanceOf(Verdict.Granted.class, answer.verdict()).orderId());
  }

  private static HoldRequest request(HoldRequest.Line... lines) {
    long orderId = unique();
    return new HoldRequest("key-" + orderId, orderId, List.of(lines), null);
  }

  private static HoldRequest.Line line(long productId, String quantity) {
    return new HoldRequest.Line(productId, units(quantity));
  }
}

package com.easyecom.catalog.allocation.api;

import static java.time.temporal.ChronoUnit.MICROS;

import com.easyecom.catalog.allocation.application.Issue;
import com.easyecom.catalog.allocation.domain.HoldRequest;
import com.easyecom.catalog.allocation.domain.IssueLine;
import com.easyecom.catalog.allocation.domain.Reallocation;
import com.easyecom.internalapi.catalog.AllocationRequest;
import com.easyecom.internalapi.catalog.IssueRequest;
import com.easyecom.internalapi.catalog.ReallocationRequest;
import com.easyecom.kernel.money.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks internal requests and says them in the words of the domain. */
final class InternalRequests {

  private static final int MAX_KEY_LENGTH = 300;

  private InternalRequests() {}

  static HoldRequest holdRequest(AllocationRequest request) {
    String key = request.requestKey();
    boolean isKey = key != null && !key.isBlank() && key.length() <= MAX_KEY_LENGTH;
    new RequestCheck()
        .that(isKey, "request_key", "must have 1 to " + MAX_KEY_LENGTH + " characters")
        .id("order_id", request.orderId())
        .lines(request.lines())
        .orRefuse();
    RequestCheck check = new RequestCheck();
    for (int i = 0; i < request.lines().size(); i++) {
      check.quantity(i, request.lines().get(i).quantity());
    }
    check.orRefuse();
    List<HoldRequest.Line> lines =
        request.lines().stream()
            .map(line -> new HoldRequest.Line(line.productId(), line.quantity()))
            .toList();
    return new HoldRequest(key, request.orderId(), lines, storable(request.issueAt()));
  }

  static Issue issue(IssueRequest request) {
    new RequestCheck()
        .id("fulfilment_id", request.fulfilmentId())
        .id("order_id", request.orderId())
        .lines(request.lines())
        .orRefuse();
    List<IssueRequest.Line> lines = request.lines();
    RequestCheck check = new RequestCheck();
    for (int i = 0; i < lines.size(); i++) {
      check.quantity(i, lines.get(i).quantity());
      check.id("lines[%d].order_item_id".formatted(i), lines.get(i).orderItemId());
    }
    long items = lines.stream().map(IssueRequest.Line::orderItemId).distinct().count();
    check.that(items == lines.size(), "lines", "must name each order line once").orRefuse();
    return new Issue(
        request.fulfilmentId(),
        request.orderId(),
        storable(request.occurredAt()),
        lines.stream()
            .map(line -> new IssueLine(line.orderItemId(), line.productId(), line.quantity()))
            .toList());
  }

  /** No lines at all: the order needs nothing any more. */
  static Reallocation reallocation(ReallocationRequest request) {
    List<ReallocationRequest.Line> lines = request.lines();
    RequestCheck check =
        new RequestCheck()
            .id("order_id", request.orderId())
            .that(request.sequence() > 0, "sequence", "must be greater than 0");
    if (lines == null || !lines.isEmpty()) {
      check.lines(lines);
    }
    check.orRefuse();
    SortedMap<Long, Quantity> needed = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      check.quantity(i, lines.get(i).quantity()).orRefuse();
      needed.merge(lines.get(i).productId(), lines.get(i).quantity(), Quantity::plus);
    }
    return new Reallocation(request.orderId(), request.sequence(), needed);
  }

  /** As precise as the ledger keeps it, so that what is compared is what is stored. */
  private static @Nullable Instant storable(@Nullable Instant time) {
    return time == null ? null : time.truncatedTo(MICROS);
  }
}

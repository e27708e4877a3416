package com.easyecom.catalog.pastsales.api;

import static java.time.temporal.ChronoUnit.MICROS;

import com.easyecom.catalog.pastsales.application.AskedSale;
import com.easyecom.catalog.pastsales.domain.PastSale;
import com.easyecom.internalapi.catalog.PastSalesInquiry;
import com.easyecom.internalapi.catalog.PastSalesRequest;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks internal requests and says them in the words of the domain. */
final class PastSalesRequests {

  /** More than any file has rows. */
  private static final int MAX_LINES = 100_000;

  private PastSalesRequests() {}

  static List<AskedSale> asked(PastSalesInquiry inquiry) {
    checkSize(inquiry.lines());
    return inquiry.lines().stream()
        .map(
            line -> {
              checkQuantity(line.row(), line.quantity());
              if (line.sku() == null && line.name() == null) {
                throw Refusal.invalid("lines", "need a sku or a name: row " + line.row());
              }
              return new AskedSale(
                  line.row(),
                  line.sku(),
                  line.name(),
                  line.quantity(),
                  line.soldAt().truncatedTo(MICROS));
            })
        .toList();
  }

  static List<PastSale> sales(PastSalesRequest request) {
    checkSize(request.lines());
    return request.lines().stream()
        .map(
            line -> {
              checkQuantity(line.row(), line.quantity());
              if (request.openedAt() != null && line.cost() == null) {
                throw Refusal.invalid("lines", "need costs to be opened with: row " + line.row());
              }
              return new PastSale(
                  line.row(),
                  line.orderId(),
                  line.fulfilmentId(),
                  line.orderItemId(),
                  line.productId(),
                  line.quantity(),
                  line.cost(),
                  line.soldAt().truncatedTo(MICROS));
            })
        .toList();
  }

  private static void checkSize(@Nullable List<?> lines) {
    if (lines == null || lines.isEmpty() || lines.size() > MAX_LINES) {
      throw Refusal.invalid("lines", "must be 1 to " + MAX_LINES + " lines");
    }
  }

  private static void checkQuantity(int row, @Nullable Quantity quantity) {
    if (quantity == null || !quantity.isPositive()) {
      throw Refusal.invalid("lines", "must have quantities greater than 0: row " + row);
    }
  }
}

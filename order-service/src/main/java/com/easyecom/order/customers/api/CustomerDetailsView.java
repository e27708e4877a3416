package com.easyecom.order.customers.api;

import com.easyecom.kernel.money.Money;
import com.easyecom.order.customers.application.CustomerOverview;
import com.easyecom.order.customers.application.CustomerSales.Sales;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One customer, with what it bought. */
record CustomerDetailsView(
    @JsonUnwrapped CustomerView customer,
    @Schema(description = "Without drafts and cancelled ones.") long orderCount,
    @Schema(description = "What was fulfilled, less discount and with tax.") Money totalSpent,
    @Nullable Instant lastOrderedAt) {

  static CustomerDetailsView of(CustomerOverview overview) {
    Sales sales = overview.sales();
    return new CustomerDetailsView(
        CustomerView.of(overview.customer()), sales.orders(), sales.spent(), sales.lastOrderedAt());
  }
}

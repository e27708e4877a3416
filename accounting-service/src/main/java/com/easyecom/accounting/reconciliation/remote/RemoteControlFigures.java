package com.easyecom.accounting.reconciliation.remote;

import com.easyecom.accounting.reconciliation.application.ControlFigures;
import com.easyecom.accounting.reconciliation.application.NoFigures;
import com.easyecom.accounting.source.Publisher;
import com.easyecom.internalapi.control.ControlItems;
import com.easyecom.internalapi.control.ControlItemsInquiry;
import com.easyecom.internalapi.control.ControlTotals;
import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.Refusal;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.LocalDate;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The publishers, over HTTP. */
@Singleton
class RemoteControlFigures implements ControlFigures {

  private final OrderControlCalls orders;
  private final CatalogControlCalls catalog;

  RemoteControlFigures(
      @RestClient OrderControlCalls orders, @RestClient CatalogControlCalls catalog) {
    this.orders = orders;
    this.catalog = catalog;
  }

  @Override
  public ControlTotals totals(Publisher owner) {
    return ask(owner, ControlCalls::totals);
  }

  @Override
  public ControlItems items(Publisher owner, LocalDate day) {
    return ask(owner, calls -> calls.items(new ControlItemsInquiry(day)));
  }

  private <T> T ask(Publisher owner, Function<ControlCalls, T> question) {
    ControlCalls calls =
        switch (owner) {
          case ORDERS -> orders;
          case CATALOG -> catalog;
        };
    try {
      return question.apply(calls);
    } catch (Refusal refusal) {
      String reason = String.valueOf(refusal.getMessage());
      // A conflict is its own answer: its outbox has no position just now.
      throw refusal.code().category() == ErrorCategory.CONFLICT
          ? NoFigures.notNow(reason)
          : NoFigures.unreachable(reason);
    } catch (ProcessingException | WebApplicationException fault) {
      throw NoFigures.unreachable(owner.service() + " does not answer.");
    }
  }
}

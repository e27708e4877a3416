package com.easyecom.events;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.easyecom.events.accounting.AccountCreated;
import com.easyecom.events.accounting.AccountUpdated;
import com.easyecom.events.accounting.JournalEntryPosted;
import com.easyecom.events.accounting.JournalExtended;
import com.easyecom.events.accounting.PeriodClosed;
import com.easyecom.events.accounting.PeriodReopened;
import com.easyecom.events.accounting.PostingAccountChanged;
import com.easyecom.events.accounting.RecurringEntryEnded;
import com.easyecom.events.accounting.RecurringEntryStarted;
import com.easyecom.events.auth.AccessChanged;
import com.easyecom.events.auth.AuditRecorded;
import com.easyecom.events.auth.AuditTrailExtended;
import com.easyecom.events.auth.UserSignedIn;
import com.easyecom.events.catalog.LowStock;
import com.easyecom.events.catalog.ProductArchived;
import com.easyecom.events.catalog.ProductCreated;
import com.easyecom.events.catalog.ProductUpdated;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.events.catalog.StockAllocated;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.events.catalog.StockReleased;
import com.easyecom.events.catalog.StockRestocked;
import com.easyecom.events.order.CustomersMerged;
import com.easyecom.events.order.OrderCancelled;
import com.easyecom.events.order.OrderEdited;
import com.easyecom.events.order.OrderFulfilled;
import com.easyecom.events.order.OrderImportUndone;
import com.easyecom.events.order.OrderPlaced;
import com.easyecom.events.order.ReturnApproved;
import com.easyecom.events.order.ReturnExchanged;
import com.easyecom.events.order.ReturnReceived;
import com.easyecom.events.order.ReturnRefunded;
import com.easyecom.events.order.ReturnRejected;
import com.easyecom.events.order.ReturnRequested;
import com.easyecom.events.vision.ProductImageDeleted;
import com.easyecom.events.vision.ProductImageIndexed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All public events, found by their literal type. */
public final class EventCatalogue {

  /** Every event class there is. */
  public static final List<Class<? extends DomainEvent>> ALL =
      List.of(
          AccessChanged.class,
          UserSignedIn.class,
          AuditRecorded.class,
          AuditTrailExtended.class,
          ProductCreated.class,
          ProductUpdated.class,
          ProductArchived.class,
          StockAdjusted.class,
          StockAllocated.class,
          StockReleased.class,
          StockIssued.class,
          StockRestocked.class,
          LowStock.class,
          OrderPlaced.class,
          OrderEdited.class,
          OrderFulfilled.class,
          OrderCancelled.class,
          OrderImportUndone.class,
          ReturnRequested.class,
          ReturnApproved.class,
          ReturnRejected.class,
          ReturnReceived.class,
          ReturnRefunded.class,
          ReturnExchanged.class,
          CustomersMerged.class,
          AccountCreated.class,
          AccountUpdated.class,
          PostingAccountChanged.class,
          JournalEntryPosted.class,
          JournalExtended.class,
          PeriodClosed.class,
          PeriodReopened.class,
          RecurringEntryStarted.class,
          RecurringEntryEnded.class,
          ProductImageIndexed.class,
          ProductImageDeleted.class);

  private static final Map<String, Class<? extends DomainEvent>> BY_TYPE =
      ALL.stream().collect(toUnmodifiableMap(EventCatalogue::typeOf, Function.identity()));

  private EventCatalogue() {}

  /** The literal type of an event class. */
  public static String typeOf(Class<? extends DomainEvent> event) {
    return declared(event).value();
  }

  /** The topic that an event class is published to. */
  public static Topic topicOf(Class<? extends DomainEvent> event) {
    return declared(event).topic();
  }

  /** The class of a literal type; empty for one that this release does not know. */
  public static Optional<Class<? extends DomainEvent>> classOf(String type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  private static EventType declared(Class<? extends DomainEvent> event) {
    EventType declared = event.getAnnotation(EventType.class);
    if (declared == null) {
      throw new IllegalArgumentException(event + " has no @EventType");
    }
    return declared;
  }
}

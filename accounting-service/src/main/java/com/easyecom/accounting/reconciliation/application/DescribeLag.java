package com.easyecom.accounting.reconciliation.application;

import com.easyecom.accounting.reconciliation.application.ReadBooks.SetAside;
import com.easyecom.accounting.source.Publisher;
import com.easyecom.internalapi.control.ControlTotals;
import jakarta.inject.Singleton;
import java.util.List;

/** Says why the books have not reached a position, as far as they know. */
@Singleton
class DescribeLag {

  private final ReadBooks readBooks;

  DescribeLag(ReadBooks readBooks) {
    this.readBooks = readBooks;
  }

  String of(Publisher owner, ControlTotals totals, long taken) {
    String missing =
        "%d of %d events of %s up to its position %d are posted"
            .formatted(taken, totals.events(), owner.service(), totals.position());
    List<SetAside> setAside = readBooks.setAside(owner);
    if (setAside.isEmpty()) {
      return missing;
    }
    SetAside first = setAside.getFirst();
    return "%s; %d are set aside, the first is %s of %s: %s"
        .formatted(missing, setAside.size(), first.type(), first.aggregateId(), first.reason());
  }
}

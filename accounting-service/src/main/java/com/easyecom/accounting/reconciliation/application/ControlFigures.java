package com.easyecom.accounting.reconciliation.application;

import com.easyecom.accounting.source.Publisher;
import com.easyecom.internalapi.control.ControlItems;
import com.easyecom.internalapi.control.ControlTotals;
import java.time.LocalDate;

/** What the publishers' own tables add up to, asked of them now. */
public interface ControlFigures {

  /**
   * All of a publisher's figures.
   *
   * @throws NoFigures when it does not give them
   */
  ControlTotals totals(Publisher owner);

  /**
   * What one day's figures are made of.
   *
   * @throws NoFigures when it does not give them
   */
  ControlItems items(Publisher owner, LocalDate day);
}

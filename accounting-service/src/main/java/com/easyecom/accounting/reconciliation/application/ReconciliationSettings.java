package com.easyecom.accounting.reconciliation.application;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What an operator decides about the reconciliation. */
@ConfigMapping(prefix = "easyecom.reconciliation")
public interface ReconciliationSettings {

  /** How often all is checked. */
  Duration every();

  /** How soon again while a publisher gives no figures, or the books are behind. */
  Duration retryEvery();

  /** How long one check waits for the books to reach a position. */
  Duration patience();

  /** For how long the books may be behind without that being drift. */
  Duration maxLag();

  /** How old a result may be that is shown without checking again. */
  Duration freshFor();

  /** How many times as long as a check worked none is done after it; 0 for no such rest. */
  int restPerWork();

  /** How long closing a period waits for a check of its own. */
  Duration proveWithin();

  /** How long whoever asks waits for a check that runs; then the last result is shown. */
  Duration answerWithin();
}

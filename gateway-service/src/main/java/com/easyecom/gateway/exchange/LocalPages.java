package com.easyecom.gateway.exchange;

import java.util.Map;
import java.util.function.Consumer;

/** Pages that the gateway answers itself. Every bean of this type is found and served. */
public interface LocalPages {

  /** What to do for a GET (or HEAD) of each exact path; it must answer the exchange. */
  Map<String, Consumer<Exchange>> byPath();
}

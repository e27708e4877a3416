package com.easyecom.accounting.ledger.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** The day that a reversal counts for. */
record ReversalRequest(@NotNull LocalDate entryDate) {}

package com.easyecom.accounting.chart;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The account that posting rules are to post to. */
record PostingAccountRequest(@NotNull @Size(max = 10) String accountCode) {}

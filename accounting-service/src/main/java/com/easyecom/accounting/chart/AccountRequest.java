package com.easyecom.accounting.chart;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** An account to add to the chart. */
record AccountRequest(
    @NotNull @Pattern(regexp = "[0-9]{3,10}", message = "must be 3 to 10 digits") String code,
    @NotBlank @Size(max = 200) String name,
    @NotNull AccountType accountType) {}

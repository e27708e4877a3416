package com.easyecom.planted.bad.selling.domain;

import com.easyecom.planted.bad.selling.application.SaleService;

/** A domain type that knows its application. */
record OutwardLooking(SaleService service) {}

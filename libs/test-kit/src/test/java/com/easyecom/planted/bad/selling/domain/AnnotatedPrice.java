package com.easyecom.planted.bad.selling.domain;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A domain type that knows Jackson. */
record AnnotatedPrice(@JsonProperty("amount") String amount) {}

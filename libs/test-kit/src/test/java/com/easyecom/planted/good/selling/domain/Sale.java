package com.easyecom.planted.good.selling.domain;

import com.easyecom.planted.good.tags.Tag;
import java.math.BigDecimal;
import java.util.List;

/** A pure domain type. */
public record Sale(BigDecimal amount, List<Tag> tags) {}

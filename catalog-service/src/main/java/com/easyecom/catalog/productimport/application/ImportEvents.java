package com.easyecom.catalog.productimport.application;

import com.easyecom.catalog.productimport.domain.ProductFacts;
import com.easyecom.events.catalog.ProductArchived;
import com.easyecom.events.catalog.ProductCreated;
import com.easyecom.events.catalog.ProductUpdated;
import java.time.Instant;

/** What others are told of products that an import made or changed. */
final class ImportEvents {

  private ImportEvents() {}

  static ProductCreated created(long id, ProductFacts facts, Instant now) {
    return new ProductCreated(
        id,
        1,
        facts.sku(),
        facts.name(),
        facts.category(),
        facts.unitPrice(),
        facts.unitPrice().currency().getCurrencyCode(),
        facts.isActive(),
        now);
  }

  static ProductUpdated updated(long id, long version, ProductFacts facts, Instant now) {
    return new ProductUpdated(
        id,
        version,
        facts.sku(),
        facts.name(),
        facts.category(),
        facts.unitPrice(),
        facts.unitPrice().currency().getCurrencyCode(),
        facts.isActive(),
        now);
  }

  static ProductArchived archived(long id, long version, String sku, Instant now) {
    return new ProductArchived(id, version, sku, now);
  }
}

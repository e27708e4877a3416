package com.easyecom.vision.product.remote;

import com.easyecom.internalapi.catalog.ProductInquiry;
import com.easyecom.vision.product.application.KnownToCatalog;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** catalog-service, over HTTP. */
@Singleton
class AskCatalog implements KnownToCatalog {

  private final CatalogCalls catalog;

  AskCatalog(@RestClient CatalogCalls catalog) {
    this.catalog = catalog;
  }

  @Override
  public boolean isKnown(long productId) {
    return !catalog.products(new ProductInquiry(List.of(productId))).products().isEmpty();
  }
}

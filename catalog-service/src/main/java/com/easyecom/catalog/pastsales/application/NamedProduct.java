package com.easyecom.catalog.pastsales.application;

/** A product as sales may name it. */
public record NamedProduct(long id, String sku, String name, boolean isArchived) {}

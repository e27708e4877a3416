package com.easyecom.catalog.productimport.application;

/**
 * How a file is imported.
 *
 * @param isDryRun only says what would become of it
 * @param isPartial takes what can be taken, where otherwise one bad row refuses all
 */
public record ImportOptions(boolean isDryRun, boolean isPartial) {}

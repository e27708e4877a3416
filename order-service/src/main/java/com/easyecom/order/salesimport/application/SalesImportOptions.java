package com.easyecom.order.salesimport.application;

/**
 * How a file is imported.
 *
 * @param isDryRun only says what would become of it
 * @param isPartial takes the orders that can be taken, where otherwise one bad row refuses all
 * @param isOpening receives what was sold before it is sold, at the file's cost
 */
public record SalesImportOptions(boolean isDryRun, boolean isPartial, boolean isOpening) {}

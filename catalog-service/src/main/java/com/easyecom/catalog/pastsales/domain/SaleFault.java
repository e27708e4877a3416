package com.easyecom.catalog.pastsales.domain;

/**
 * Why a past sale cannot be taken.
 *
 * @param field what of it is wrong
 */
public record SaleFault(int row, String field, String message) {}

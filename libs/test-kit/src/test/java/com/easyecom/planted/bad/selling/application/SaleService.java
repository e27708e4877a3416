package com.easyecom.planted.bad.selling.application;

/** A use case that is not named for what it does. */
public class SaleService {}

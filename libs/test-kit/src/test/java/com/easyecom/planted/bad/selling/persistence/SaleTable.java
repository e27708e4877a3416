package com.easyecom.planted.bad.selling.persistence;

/** What others must not import. */
public class SaleTable {}

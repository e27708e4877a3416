package com.easyecom.order.customers.application;

import com.easyecom.order.customers.domain.Customer;

/** A customer and what the customer bought. */
public record CustomerOverview(Customer customer, CustomerSales.Sales sales) {}

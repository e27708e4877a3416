package com.easyecom.order.customers.api;

/** What is kept of an answer for its repetition: it shows the customer as it is then. */
record CreatedCustomer(long id) {}

package com.easyecom.order.ordering.application;

import com.easyecom.order.customers.Contact;
import com.easyecom.order.customers.Customers;
import com.easyecom.order.customers.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds or adds the customers of past sales: each buyer is one, however often they bought. */
@ApplicationScoped
class FindBuyers {

  private final Customers customers;

  FindBuyers(Customers customers) {
    this.customers = customers;
  }

  /** Joins the transaction. */
  Map<PastSale.Buyer, Long> of(List<PastSale> sales) {
    Map<PastSale.Buyer, Long> found = new HashMap<>();
    for (PastSale sale : sales) {
      if (sale.buyer() != null) {
        found.computeIfAbsent(sale.buyer(), buyer -> customers.findOrAdd(contact(buyer)));
      }
    }
    return found;
  }

  private static Contact contact(PastSale.Buyer buyer) {
    String phone = buyer.phoneE164();
    return new Contact(
        buyer.fullName(), phone == null ? null : new PhoneNumber(phone), buyer.email());
  }
}

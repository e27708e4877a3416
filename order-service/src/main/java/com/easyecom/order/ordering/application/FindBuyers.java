package com.easyecom.order.ordering.application;

import com.easyecom.order.customers.Contact;
import com.easyecom.order.customers.PhoneNumber;
import com.easyecom.order.customers.application.RecognizeCustomer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds or adds the customers of past sales: each buyer is one, however often they bought. */
@ApplicationScoped
class FindBuyers {

  private final RecognizeCustomer customers;

  FindBuyers(RecognizeCustomer customers) {
    this.customers = customers;
  }

  /**
   * Joins the transaction.
   *
   * @param actor who adds the new ones
   */
  Map<PastSale.Buyer, Long> of(List<PastSale> sales, String actor) {
    Map<PastSale.Buyer, Contact> contacts = new HashMap<>();
    for (PastSale sale : sales) {
      if (sale.buyer() != null) {
        contacts.computeIfAbsent(sale.buyer(), FindBuyers::contact);
      }
    }
    Map<Contact, Long> ids = customers.byContacts(contacts.values(), actor);
    Map<PastSale.Buyer, Long> found = new HashMap<>();
    contacts.forEach((buyer, contact) -> found.put(buyer, ids.get(contact)));
    return found;
  }

  private static Contact contact(PastSale.Buyer buyer) {
    String phone = buyer.phoneE164();
    return new Contact(
        buyer.fullName(), phone == null ? null : new PhoneNumber(phone), buyer.email());
  }
}

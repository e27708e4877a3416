package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.lives.Choice;
import com.easyecom.acceptance.lives.PlaceWish;
import com.easyecom.acceptance.lives.ProductModel;
import com.easyecom.acceptance.lives.Wishes;
import java.time.Instant;
import java.util.List;

/** Writes down orders days after they were sold, into closed months, too. */
final class LateClerk {

  private final Office office;
  private final Choice choice;
  private final Wishes wishes;
  private final CustomerClerk customers;

  /**
   * @param products that move seldom: nothing can be sold before what moved already
   */
  LateClerk(Office office, CustomerClerk customers, List<ProductModel> products) {
    this.office = office;
    this.choice = office.choice();
    this.customers = customers;
    this.wishes = new Wishes(choice, office.model(), products, customers::sale);
  }

  void act() {
    PlaceWish wish = wishes.place();
    Instant latest =
        wish.lines().stream()
            .map(line -> line.product().movedAt())
            .max(Instant::compareTo)
            .orElseThrow();
    Instant at = choice.oneIn(12) ? office.past() : office.after(latest);
    PlaceWish.Sale sale = customers.sale();
    PlaceWish late =
        wish.as(choice.oneIn(4) ? wish.status() : "fulfilled")
            .in(new PlaceWish.Sale(sale.channel(), sale.customer(), at));
    boolean isSold = late.status().equals("fulfilled");
    office.books().asOf(isSold ? at : null, () -> office.lives().place(late));
  }
}

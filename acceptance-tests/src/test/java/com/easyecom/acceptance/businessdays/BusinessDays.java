package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.Shop;
import com.easyecom.acceptance.lives.Choice;
import com.easyecom.acceptance.lives.Client;
import com.easyecom.acceptance.lives.Comparison;
import com.easyecom.acceptance.lives.Lives;
import com.easyecom.acceptance.lives.Merchant;
import com.easyecom.acceptance.lives.ProductModel;
import com.easyecom.acceptance.lives.ShopModel;
import com.easyecom.acceptance.lives.Wishes;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Some months of a shop, over the end of a year. */
final class BusinessDays {

  /** Long after whatever the machine's clock says, and always the same. */
  private static final LocalDate OPENED = LocalDate.of(2030, 9, 28);

  private static final List<String> PRICES =
      List.of("5.00", "12.49", "0.99", "3.33", "7.77", "19.95", "0.35");
  private static final int BUSY = 3;
  private static final int STEPS_OF_ORDERS = 9;
  private static final int MOST_ACTS_A_DAY = 14;

  private final Choice choice;
  private final ShopClock clock;
  private final Client client;
  private final Comparison comparison;
  private final ReportsComparison reports;
  private final Contents contents;
  private final Office office;
  private final RecurringClerk recurring;
  private final PeriodClerk periods;
  private final CustomerClerk customers;
  private final List<Runnable> acts;
  private LocalDate day = OPENED;

  BusinessDays(Shop shop, Choice choice, ShopClock clock) {
    this.choice = choice;
    this.clock = clock;
    DatedBooks books = new DatedBooks(clock);
    ShopModel model = new ShopModel(books);
    this.client = new Client(shop, choice);
    this.comparison = new Comparison(client, model, Optional.empty());
    Lives lives = new Lives(shop, client, model, comparison);
    this.office = new Office(shop, client, choice, model, books, clock, lives, comparison, OPENED);
    clock.moveTo(day, LocalTime.of(9, 0));
    PRICES.forEach(lives::newProduct);
    List<ProductModel> slow = model.products.subList(BUSY, model.products.size());
    this.customers = new CustomerClerk(office);
    CategoryClerk categories = new CategoryClerk(office);
    this.contents = new Contents(books, customers);
    this.reports =
        new ReportsComparison(
            shop,
            books,
            Choice.of(choice.upTo(1_000_000)),
            new SalesReports(books.sales, categories, customers),
            new Periods(shop, books, clock));
    Wishes wishes = new Wishes(choice, model, model.products.subList(0, BUSY), customers::sale);
    Merchant merchant = new Merchant(choice, wishes, model, client, lives);
    BooksClerk booksClerk = new BooksClerk(office);
    this.recurring = new RecurringClerk(office, booksClerk);
    this.periods = new PeriodClerk(office);
    this.acts = new ArrayList<>(Collections.nCopies(STEPS_OF_ORDERS, merchant::step));
    this.acts.addAll(
        List.of(
            new StockClerk(office)::act,
            new StockClerk(office)::act,
            new LateClerk(office, customers, slow)::act,
            new ImportClerk(office, slow)::act,
            booksClerk::act,
            booksClerk::act,
            recurring::act,
            new ChartClerk(office, recurring)::act,
            periods::act,
            customers::act,
            categories::act));
  }

  /** What was asked for so far. */
  String told() {
    return client.told();
  }

  /** One business day more, at any time of the day, some days later. */
  void live() {
    day = day.plusDays(choice.upTo(4));
    clock.moveTo(day, LocalTime.of(choice.upTo(23), choice.upTo(40)));
    client.tell("--- " + day);
    recurring.postDue();
    for (int i = choice.upTo(MOST_ACTS_A_DAY); i > 0; i--) {
      choice.of(acts).run();
    }
  }

  /** So that a closed year, and buyers who were merged, are among what is compared. */
  void end() {
    customers.mergeBuyers();
    periods.closeYear();
  }

  /** Fails unless there is in them whatever the reports could get wrong. */
  void areTelling() {
    contents.areComplete();
  }

  /**
   * All reports, of days of the past and some of the future.
   *
   * @param step 1: of each of them; 2: of every other one
   */
  void compare(int step) {
    office.settle();
    office.model().orders.forEach(comparison::isSame);
    comparison.areProductsTheSame();
    reports.areTheSame(OPENED.minusDays(2), day, day.plusDays(25), step);
  }
}

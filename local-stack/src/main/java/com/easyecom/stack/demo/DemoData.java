package com.easyecom.stack.demo;

import com.easyecom.stack.StackException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The content of the demo files: the stock as it is after the sales, and the sales.
 *
 * @param products with the stock as it was before the sales
 * @param sales in the order in which they happened
 */
public record DemoData(List<DemoProduct> products, List<DemoSale> sales) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** The day of the opening stock: the one before the first sale. */
  static final Instant OPENED_AT = Instant.parse("2026-02-19T00:00:00Z");

  /** Reads the files that come with the stack. */
  public static DemoData read() {
    List<DemoSale> sales =
        rows("sales.csv").stream()
            .map(DemoData::sale)
            .sorted(Comparator.comparing(DemoSale::soldAt))
            .toList();
    List<DemoProduct> products =
        rows("products.csv").stream().map(row -> product(row, sales)).toList();
    return new DemoData(products, sales);
  }

  /** How many units are in stock once everything is loaded. */
  BigDecimal remainingUnits() {
    BigDecimal opening =
        products.stream()
            .map(DemoProduct::openingQuantity)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return opening.subtract(soldUnits(sales));
  }

  private static DemoProduct product(CSVRecord row, List<DemoSale> sales) {
    String sku = sku(row.get("product_name"));
    List<DemoSale> own = sales.stream().filter(sale -> sale.sku().equals(sku)).toList();
    BigDecimal cost = new BigDecimal(row.get("unit_cost"));
    return new DemoProduct(
        sku,
        row.get("product_name"),
        new BigDecimal(row.get("quantity")).add(soldUnits(own)),
        cost,
        own.isEmpty() ? cost : own.getLast().unitPrice());
  }

  private static DemoSale sale(CSVRecord row) {
    return new DemoSale(
        "DEMO-%04d".formatted(row.getRecordNumber()),
        sku(row.get("product_name")),
        new BigDecimal(row.get("quantity_sold")),
        new BigDecimal(row.get("unit_price")),
        LocalDateTime.parse(row.get("date"), DATE).toInstant(ZoneOffset.UTC));
  }

  private static BigDecimal soldUnits(List<DemoSale> sales) {
    return sales.stream().map(DemoSale::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String sku(String productName) {
    return productName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private static List<CSVRecord> rows(String file) {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(DemoData.class.getResourceAsStream("/demo/" + file), file),
            StandardCharsets.UTF_8)) {
      return FORMAT.parse(reader).getRecords();
    } catch (IOException e) {
      throw new StackException("Cannot read the demo data " + file, e);
    }
  }
}

package com.easyecom.catalog.product.api;

import com.easyecom.catalog.product.bulk.BulkAction;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.http.ZeroOrMore;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to do with many products; each type takes its own member and no other. */
record BulkActionBody(
    @NotNull @Schema(enumeration = {"price_percent", "price_set", "archive"}) Type type,
    @Nullable
        @Schema(
            description =
                "Of price_percent: so much is added, from -100 to 1000, with at most three"
                    + " decimals. Prices are rounded half up to the cent.")
        Quantity percent,
    @Nullable @ZeroOrMore @Schema(description = "Of price_set: the new price.") Money unitPrice) {

  private static final BigDecimal LEAST_PERCENT = new BigDecimal(-100);
  private static final BigDecimal MOST_PERCENT = new BigDecimal(1_000);

  /** What is done. */
  enum Type {
    PRICE_PERCENT,
    PRICE_SET,
    ARCHIVE
  }

  /**
   * @throws Refusal {@code invalid_request} for a member that is missing, too many or out of range
   */
  BulkAction toAction() {
    refuseUnless(percent == null || type == Type.PRICE_PERCENT, "percent", "is not of this type");
    refuseUnless(unitPrice == null || type == Type.PRICE_SET, "unit_price", "is not of this type");
    return switch (type) {
      case PRICE_PERCENT -> new BulkAction.PricePercent(inRange(given(percent, "percent").value()));
      case PRICE_SET -> new BulkAction.PriceSet(given(unitPrice, "unit_price"));
      case ARCHIVE -> new BulkAction.Archive();
    };
  }

  private static BigDecimal inRange(BigDecimal percent) {
    refuseUnless(
        percent.compareTo(LEAST_PERCENT) >= 0 && percent.compareTo(MOST_PERCENT) <= 0,
        "percent",
        "must be from -100 to 1000");
    return percent;
  }

  private static <T> T given(@Nullable T value, String member) {
    if (value == null) {
      throw Refusal.invalid("action." + member, "must not be null");
    }
    return value;
  }

  private static void refuseUnless(boolean isGood, String member, String message) {
    if (!isGood) {
      throw Refusal.invalid("action." + member, message);
    }
  }
}

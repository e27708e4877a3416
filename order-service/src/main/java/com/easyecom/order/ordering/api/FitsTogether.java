package com.easyecom.order.ordering.api;

import com.easyecom.kernel.error.FieldError;
import com.easyecom.kernel.money.Money;
import com.easyecom.kit.shop.Shop;
import com.easyecom.order.ordering.domain.Totals;
import jakarta.inject.Singleton;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order's fields must fit the shop, the time and each other. Checked with each field's own
 * constraints, so that the client hears of everything at once.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FitsTogether.Check.class)
@interface FitsTogether {

  String message() default "does not fit together";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The check itself. Other constraints may be violated too: anything may be missing. */
  @Singleton
  class Check implements ConstraintValidator<FitsTogether, PlaceOrderRequest> {

    /** How far a client's clock may be ahead of ours. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private final Shop shop;
    private final Clock clock;

    Check(Shop shop, Clock clock) {
      this.shop = shop;
      this.clock = clock;
    }

    @Override
    public boolean isValid(PlaceOrderRequest request, ConstraintValidatorContext context) {
      context.disableDefaultConstraintViolation();
      // No short circuit: all are to be named.
      return isOfTheShop(request, context)
          & isNotOfTheFuture(request, context)
          & hasOneCustomer(request, context)
          & hasFittingAmounts(request, context);
    }

    private boolean isOfTheShop(PlaceOrderRequest request, ConstraintValidatorContext context) {
      String ours = shop.currency().getCurrencyCode();
      boolean isOurs = request.currency() == null || request.currency().equals(ours);
      return isOurs || violated(context, "must be the shop's, " + ours, "currency");
    }

    private boolean isNotOfTheFuture(
        PlaceOrderRequest request, ConstraintValidatorContext context) {
      boolean isPast =
          request.orderedAt() == null
              || !request.orderedAt().isAfter(clock.instant().plus(CLOCK_SKEW));
      return isPast || violated(context, "must not be in the future", "orderedAt");
    }

    private static boolean hasOneCustomer(
        PlaceOrderRequest request, ConstraintValidatorContext context) {
      boolean isOne = request.customer() == null || request.customerId() == null;
      return isOne || violated(context, "must not come with customer_id", "customer");
    }

    private boolean hasFittingAmounts(
        PlaceOrderRequest request, ConstraintValidatorContext context) {
      Money subtotal = knownSubtotal(request);
      if (subtotal == null) {
        return true;
      }
      Money discount = orZero(request.discountAmount());
      Optional<FieldError> fault = Totals.fault(subtotal, discount, orZero(request.taxAmount()));
      return fault.isEmpty()
          || violated(
              context,
              fault.get().message(),
              fault.get().field().equals("items") ? "items" : "discountAmount");
    }

    /** Null where a price is the product's, which only catalog-service knows. */
    private @Nullable Money knownSubtotal(PlaceOrderRequest request) {
      if (request.items() == null) {
        return null;
      }
      Money subtotal = shop.zero();
      for (OrderItemRequest item : request.items()) {
        if (item == null || item.quantity() == null || item.unitPrice() == null) {
          return null;
        }
        subtotal = subtotal.plus(item.unitPrice().times(item.quantity()));
      }
      return subtotal;
    }

    private Money orZero(@Nullable Money amount) {
      return amount == null ? shop.zero() : amount;
    }

    private static boolean violated(
        ConstraintValidatorContext context, String message, String field) {
      context
          .buildConstraintViolationWithTemplate(message)
          .addPropertyNode(field)
          .addConstraintViolation();
      return false;
    }
  }
}

package com.easyecom.order.customers.domain;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.order.customers.PhoneNumber;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who buys.
 *
 * @param phone nobody else has it
 * @param mergedInto the customer that this one turned out to be; itself never a merged one
 * @param version rises by one with each change
 */
public record Customer(
    long id,
    String fullName,
    @Nullable PhoneNumber phone,
    @Nullable String email,
    @Nullable Long mergedInto,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  /** Whether this one was merged into the other. */
  public boolean isMergedInto(Customer other) {
    return mergedInto != null && mergedInto == other.id;
  }

  /**
   * The customer after a change; the same one when nothing would be different.
   *
   * @throws Refusal {@code customer_merged}; {@code stale_version} when the change was made on
   *     another version
   */
  public Customer change(CustomerChange change, Instant now) {
    checkKept();
    checkVersion(change.version());
    String newName = change.fullName() == null ? fullName : change.fullName();
    PhoneNumber newPhone = ifGiven(change.phone(), phone);
    String newEmail = ifGiven(change.email(), email);
    boolean isSame =
        newName.equals(fullName)
            && Objects.equals(newPhone, phone)
            && Objects.equals(newEmail, email);
    return isSame ? this : next(newName, newPhone, newEmail, null, now);
  }

  /**
   * This customer with what it lacked and its duplicate knows.
   *
   * @param madeOn the version of this one that whoever merges them saw; null for any
   * @throws Refusal {@code customer_merged} when either was merged before; {@code stale_version}
   */
  public Customer absorb(Customer duplicate, @Nullable Long madeOn, Instant now) {
    checkKept();
    duplicate.checkKept();
    checkVersion(madeOn);
    return next(
        fullName,
        phone == null ? duplicate.phone : phone,
        email == null ? duplicate.email : email,
        null,
        now);
  }

  /**
   * This customer as a duplicate of the other. A phone that the other took over is no longer here;
   * any other stays, and goes on leading to the one that is kept.
   *
   * @param kept the other, after it absorbed this one
   */
  public Customer mergeInto(Customer kept, Instant now) {
    PhoneNumber own = Objects.equals(phone, kept.phone) ? null : phone;
    return next(fullName, own, email, kept.id, now);
  }

  private void checkKept() {
    if (mergedInto != null) {
      String detail = "Customer %d was merged into customer %d.".formatted(id, mergedInto);
      throw new Refusal(CustomerError.CUSTOMER_MERGED, detail).with("merged_into", mergedInto);
    }
  }

  private void checkVersion(@Nullable Long madeOn) {
    if (madeOn != null && madeOn != version) {
      String detail = "Customer %d is at version %d.".formatted(id, version);
      throw new Refusal(CustomerError.STALE_VERSION, detail).with("version", version);
    }
  }

  private Customer next(
      String newName,
      @Nullable PhoneNumber newPhone,
      @Nullable String newEmail,
      @Nullable Long newMergedInto,
      Instant now) {
    return new Customer(
        id, newName, newPhone, newEmail, newMergedInto, version + 1, createdAt, now);
  }

  @SuppressWarnings("OptionalAssignedToNull") // Null is not given, empty is cleared.
  private static <T> @Nullable T ifGiven(@Nullable Optional<T> changed, @Nullable T present) {
    return changed == null ? present : changed.orElse(null);
  }

  /** Never in logs. */
  @Override
  public String toString() {
    return "Customer[" + id + "]";
  }
}

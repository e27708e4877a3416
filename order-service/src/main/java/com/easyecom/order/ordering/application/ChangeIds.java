package com.easyecom.order.ordering.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.easyecom.kit.security.SecretKeys;
import com.easyecom.order.ordering.domain.Edit;
import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.OrderLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names changes: the same change of the same version of an order always has the same id, and no
 * other has it. It is computed, not kept, and keyed: nobody can name a change that was not
 * previewed.
 */
@ApplicationScoped
class ChangeIds {

  private static final String HMAC = "HmacSHA256";

  private final SecretKeySpec key;

  ChangeIds(SecretKeys secrets) {
    key = new SecretKeySpec(secrets.derive("order-change-ids"), HMAC);
  }

  /** By what the order becomes, so that a price which changed meanwhile makes another change. */
  String of(Edit edit) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      byte[] id = mac.doFinal(text(edit).getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + HMAC, impossible);
    }
  }

  /** Free text comes last: whatever it is, it is nothing else. */
  private static String text(Edit edit) {
    Order after = edit.after();
    Set<Long> kept = edit.before().lines().stream().map(OrderLine::id).collect(Collectors.toSet());
    String lines =
        after.lines().stream()
            .map(line -> line(line, kept.contains(line.id())))
            .collect(Collectors.joining(";"));
    return String.join(
        "|",
        Long.toString(edit.before().id()),
        Long.toString(edit.before().version()),
        after.status().wireName(),
        Boolean.toString(edit.fulfilsRest()),
        after.totals().tax().toString(),
        after.totals().discount().toString(),
        lines,
        after.note() == null ? "" : "note:" + after.note());
  }

  /** A new line has no id yet. */
  private static String line(OrderLine line, boolean isKept) {
    return String.join(
        ",",
        isKept ? Long.toString(line.id()) : "new",
        Long.toString(line.productId()),
        line.quantity().toString(),
        line.unitPrice().toString());
  }
}

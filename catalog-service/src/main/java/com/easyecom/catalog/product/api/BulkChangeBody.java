package com.easyecom.catalog.product.api;

import com.easyecom.kernel.error.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of {@code POST /products/bulk}. */
record BulkChangeBody(
    @NotNull @Size(min = 1, max = MAX_IDS) @Schema(description = "Products, each once.")
        List<@NotNull Long> ids,
    @NotNull @Valid BulkActionBody action) {

  /** So many fit into one transaction that nobody waits for long. */
  static final int MAX_IDS = 1_000;

  /**
   * @throws Refusal {@code invalid_request} when a product is named twice
   */
  SortedSet<Long> distinctIds() {
    SortedSet<Long> distinct = new TreeSet<>();
    for (int i = 0; i < ids.size(); i++) {
      if (!distinct.add(ids.get(i))) {
        throw Refusal.invalid("ids[" + i + "]", "is there before");
      }
    }
    return distinct;
  }
}

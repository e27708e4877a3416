package com.easyecom.internalapi.catalog;

/**
 * Puts back what past sales took, as if they had never been. {@code POST
 * /internal/past-sales/undo}. Never refused; again it moves nothing; and an import that has not
 * come yet is refused from then on.
 *
 * @param actor who undoes them
 */
public record PastSalesUndo(long importId, String actor) {}

/** A copy of catalog's stock, kept from its events, for reports that must not ask catalog. */
@NullMarked
package com.easyecom.accounting.inventory;

import org.jspecify.annotations.NullMarked;

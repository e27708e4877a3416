/**
 * The bodies of catalog-service's internal calls, which order-service makes when the answer must be
 * true now: hold stock, release it, issue it.
 */
@NullMarked
package com.easyecom.internalapi.catalog;

import org.jspecify.annotations.NullMarked;

/**
 * Deciding together what arrives together: one transaction and one commit for many requests that
 * would wait for each other's row locks. It knows nothing of what is decided.
 */
@NullMarked
package com.easyecom.catalog.batching;

import org.jspecify.annotations.NullMarked;

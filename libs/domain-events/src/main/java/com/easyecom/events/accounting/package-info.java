/**
 * What accounting-service tells: accounts, what rules post to, entries posted once and every month,
 * periods.
 */
@NullMarked
package com.easyecom.events.accounting;

import org.jspecify.annotations.NullMarked;

/** What accounting-service tells: accounts and posted entries. */
@NullMarked
package com.easyecom.events.accounting;

import org.jspecify.annotations.NullMarked;

/** Turns what happened into journal entries by the posting rules. */
@NullMarked
package com.easyecom.accounting.posting.application;

import org.jspecify.annotations.NullMarked;

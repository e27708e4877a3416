/** The books read from the journal itself, at positions of the publishers' outboxes. */
@NullMarked
package com.easyecom.accounting.reconciliation.persistence;

import org.jspecify.annotations.NullMarked;

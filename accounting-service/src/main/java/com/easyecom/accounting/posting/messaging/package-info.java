/** Listens to catalog's and order's events and has them posted. */
@NullMarked
package com.easyecom.accounting.posting.messaging;

import org.jspecify.annotations.NullMarked;

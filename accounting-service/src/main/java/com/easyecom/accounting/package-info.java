/**
 * The books of the shop: accounts, journal and the reports made of them. Entries come from what
 * catalog and order tell, or from an accountant.
 */
@NullMarked
package com.easyecom.accounting;

import org.jspecify.annotations.NullMarked;

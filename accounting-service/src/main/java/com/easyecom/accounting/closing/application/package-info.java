/** Closing and reopening months: a month that is closed was proven right, and stays as it is. */
@NullMarked
package com.easyecom.accounting.closing.application;

import org.jspecify.annotations.NullMarked;

/** What was sold, line by line, and the figures that reports of sales tell. */
@NullMarked
package com.easyecom.accounting.sales.domain;

import org.jspecify.annotations.NullMarked;

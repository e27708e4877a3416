/** On which days an entry recurs. */
@NullMarked
package com.easyecom.accounting.recurring.domain;

import org.jspecify.annotations.NullMarked;

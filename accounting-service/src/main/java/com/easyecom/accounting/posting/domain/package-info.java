/** Posting rules: which accounts each thing that happens in the shop moves, as data. */
@NullMarked
package com.easyecom.accounting.posting.domain;

import org.jspecify.annotations.NullMarked;

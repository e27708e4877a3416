/** What a link of the journal's chain is made of, and what is wrong with one. */
@NullMarked
package com.easyecom.accounting.chain.domain;

import org.jspecify.annotations.NullMarked;

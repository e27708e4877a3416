/** What a rebuild finds. */
@NullMarked
package com.easyecom.accounting.rebuild.domain;

import org.jspecify.annotations.NullMarked;

/** What the operator says of the shop: its currency, time zone and mode; and the clock. */
@NullMarked
package com.easyecom.kit.shop;

import org.jspecify.annotations.NullMarked;

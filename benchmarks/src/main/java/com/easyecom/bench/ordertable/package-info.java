/**
 * A large table of orders: a million of them with their lines, customers and history, loaded into
 * the shop's database as the shop itself would have written them; reading it, and placing orders
 * beside a shop that has few.
 */
@NullMarked
package com.easyecom.bench.ordertable;

import org.jspecify.annotations.NullMarked;

/**
 * What remains when things break: services killed at each crash point, outages of the broker and
 * the database, poison events, two instances. After each, orders, stock and books must agree, and
 * nothing may be lost or done twice. With a stack of their own.
 */
package com.easyecom.acceptance.chaos;

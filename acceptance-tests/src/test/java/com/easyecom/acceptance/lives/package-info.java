/**
 * Random lives of orders through the whole shop, beside a naive model of it. The model is written
 * from the design and the contract alone: plain decimals, one order after the other, and nothing of
 * the product's own classes.
 */
package com.easyecom.acceptance.lives;

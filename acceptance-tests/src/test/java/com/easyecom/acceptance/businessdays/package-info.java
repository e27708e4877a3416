/**
 * Random business days through the whole shop, beside naive double-entry books of them: a list of
 * dated postings, from which every report is a plain loop. Written from the design, the contract
 * and the table of posting rules alone, with nothing of the product's own classes.
 */
package com.easyecom.acceptance.businessdays;

package com.easyecom.catalog.productimport.api;

/** What is kept of an import under its request's key: the import tells the rest. */
record BegunImport(long importId) {}

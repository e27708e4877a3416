package com.easyecom.planted.bad.unmarked;

/** Stands in a package without a package-info. */
class Unmarked {}

/** HTTP as the contract says: strict request bodies, problem documents, lists with a next link. */
@NullMarked
package com.easyecom.kit.http;

import org.jspecify.annotations.NullMarked;

package com.easyecom.catalog.allocation.application;

import com.easyecom.kernel.error.Refusal;

/** What became of stock that was asked out. */
public sealed interface IssueVerdict {

  /** It left, now or when the same fulfilment was asked for before. */
  record Left(IssuedStock stock) implements IssueVerdict {}

  /** Nothing of it left. */
  record Refused(Refusal refusal) implements IssueVerdict {}
}

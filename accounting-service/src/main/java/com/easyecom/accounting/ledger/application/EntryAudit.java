package com.easyecom.accounting.ledger.application;

import com.easyecom.kit.audit.Subject;

/** How the audit trail speaks of journal entries; what is in one, the journal itself says. */
final class EntryAudit {

  private EntryAudit() {}

  static Subject subject(long id) {
    return Subject.of("journal_entry", id);
  }
}

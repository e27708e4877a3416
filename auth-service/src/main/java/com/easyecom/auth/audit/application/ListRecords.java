package com.easyecom.auth.audit.application;

import com.easyecom.auth.audit.domain.TrailRecord;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists the trail, newest first. */
@ApplicationScoped
public class ListRecords {

  private final Trail trail;

  ListRecords(Trail trail) {
    this.trail = trail;
  }

  public Page<TrailRecord> list(TrailFilter filter, PageRequest page) {
    return Page.cut(trail.list(filter, page), page, TrailRecord::id);
  }
}

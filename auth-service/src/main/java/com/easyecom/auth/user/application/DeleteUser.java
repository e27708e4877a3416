package com.easyecom.auth.user.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes somebody's account away. Histories go on naming them; their name can be taken anew. */
@ApplicationScoped
public class DeleteUser {

  private final Users users;
  private final AccessRevisions revisions;
  private final UserSessions sessions;
  private final UserSecondFactor secondFactor;
  private final PublishAccess publishAccess;
  private final Audit audit;

  DeleteUser(
      Users users,
      AccessRevisions revisions,
      UserSessions sessions,
      UserSecondFactor secondFactor,
      PublishAccess publishAccess,
      Audit audit) {
    this.users = users;
    this.revisions = revisions;
    this.sessions = sessions;
    this.secondFactor = secondFactor;
    this.publishAccess = publishAccess;
    this.audit = audit;
  }

  /**
   * @throws Refusal {@code not_found}, {@code last_admin}
   */
  @Transactional
  public void delete(long id) {
    long revision = revisions.next();
    User user = users.find(id).orElseThrow(() -> ChangeUser.notFound(id));
    if (user.isAdministrator() && !revisions.isThereAnotherAdmin(id)) {
      throw ChangeUser.lastAdmin();
    }
    sessions.endAllOf(id, null);
    secondFactor.remove(id);
    users.delete(id, revision);
    publishAccess.of(id);
    audit.record(
        "user.deleted",
        UserAudit.subject(user),
        Changes.none()
            .changed("username", user.username(), null)
            .changed("roles", UserAudit.roles(user), null));
  }
}

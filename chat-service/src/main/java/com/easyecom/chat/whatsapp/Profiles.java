package com.easyecom.chat.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who the messages of one change are from: Meta lists the people beside the messages. */
final class Profiles {

  private record Profile(
      @Nullable String phone, @Nullable String userId, @Nullable String profileName) {}

  private final List<Profile> profiles = new ArrayList<>();

  private Profiles() {}

  static Profiles of(JsonNode contacts) {
    Profiles read = new Profiles();
    for (JsonNode contact : contacts) {
      read.profiles.add(
          new Profile(
              Fields.id(contact, "wa_id"),
              Fields.id(contact, "user_id"),
              Fields.text(contact.path("profile"), "name")));
    }
    return read;
  }

  /** Null when neither the message nor the people beside it say who sent it. */
  @Nullable Sender sender(JsonNode message) {
    String phone = Fields.id(message, "from");
    String userId = Fields.id(message, "from_user_id");
    Profile profile = find(phone, userId);
    if (profile != null) {
      phone = phone == null ? profile.phone : phone;
      userId = userId == null ? profile.userId : userId;
    }
    if (phone != null && !Sender.isPhone(phone)) {
      phone = null;
    }
    return phone == null && userId == null
        ? null
        : new Sender(phone, userId, profile == null ? null : profile.profileName);
  }

  private @Nullable Profile find(@Nullable String phone, @Nullable String userId) {
    for (Profile profile : profiles) {
      if ((phone != null && phone.equals(profile.phone))
          || (userId != null && userId.equals(profile.userId))) {
        return profile;
      }
    }
    boolean isAnonymous = phone == null && userId == null;
    return isAnonymous && profiles.size() == 1 ? profiles.getFirst() : null;
  }
}

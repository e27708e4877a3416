package com.easyecom.gateway.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who answers the paths that a row of the allow-list covers. */
public sealed interface Owner {

  /**
   * The service that answers this path; empty when there is nothing at it.
   *
   * @param path the path's segments, covered by the row's pattern
   */
  Optional<Service> of(List<String> path);

  /** Whether the service answers some of the row's paths. */
  boolean mayBe(Service service);

  /** One service answers all of them. */
  record OneService(Service service) implements Owner {

    @Override
    public Optional<Service> of(List<String> path) {
      return Optional.of(service);
    }

    @Override
    public boolean mayBe(Service asked) {
      return asked == service;
    }
  }

  /**
   * Every service has things of this kind, whose ids' last two digits are its number.
   *
   * @param position of the id among the path's segments
   */
  record ServiceOfId(int position) implements Owner {

    private static final int NUMBERS = 100;
    private static final String ID = "\\d{1,18}";

    @Override
    public Optional<Service> of(List<String> path) {
      if (path.size() <= position || !path.get(position).matches(ID)) {
        return Optional.empty();
      }
      long number = Long.parseLong(path.get(position)) % NUMBERS;
      return Arrays.stream(Service.values())
          .filter(service -> service.number() == number)
          .findFirst();
    }

    @Override
    public boolean mayBe(Service asked) {
      return true;
    }
  }
}

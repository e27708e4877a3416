package com.easyecom.pictures;

import static com.easyecom.pictures.Parts.box;
import static com.easyecom.pictures.Parts.ellipse;
import static com.easyecom.pictures.Parts.polygon;
import static com.easyecom.pictures.Parts.ring;
import static com.easyecom.pictures.Parts.rounded;

import java.util.List;
import java.util.Random;

/** What kind of thing a product is: its shape, with proportions of its own. */
enum Silhouette {
  BOTTLE {
    @Override
    List<Part> parts(Random random) {
      double neck = between(random, .06, .12);
      double half = between(random, .14, .24);
      double shoulder = between(random, .25, .4);
      return new Parts()
          .dark(box(.5 - neck, .04, 2 * neck, .08))
          .body(box(.5 - neck, .1, 2 * neck, shoulder))
          .body(rounded(.5 - half, shoulder, 2 * half, .95 - shoulder, .12))
          .list();
    }
  },
  MUG {
    @Override
    List<Part> parts(Random random) {
      double width = between(random, .45, .6);
      double top = between(random, .15, .3);
      return new Parts()
          .accent(ring(width - .05, top + .1, .4, .45, between(random, .05, .09)))
          .body(rounded(.1, top, width, .9 - top, .08))
          .dark(ellipse(.1, top - .05, width, .12))
          .list();
    }
  },
  SHIRT {
    @Override
    List<Part> parts(Random random) {
      double sleeve = between(random, .3, .65);
      double hem = between(random, .8, .97);
      return new Parts()
          .body(polygon(.3, .1, .02, sleeve, .14, sleeve + .1, .32, .35))
          .body(polygon(.7, .1, .98, sleeve, .86, sleeve + .1, .68, .35))
          .body(polygon(.3, .1, .7, .1, .72, hem, .28, hem))
          .accent(ellipse(.4, .06, .2, between(random, .08, .2)))
          .list();
    }
  },
  CARTON {
    @Override
    List<Part> parts(Random random) {
      double depth = between(random, .1, .25);
      double top = between(random, .15, .35);
      return new Parts()
          .accent(polygon(.1, top, .1 + depth, top - .12, .95, top - .12, .95 - depth, top))
          .dark(polygon(.95 - depth, top, .95, top - .12, .95, .8, .95 - depth, .93))
          .body(box(.1, top, .85 - depth, .93 - top))
          .list();
    }
  },
  SHOE {
    @Override
    List<Part> parts(Random random) {
      double ankle = between(random, .2, .4);
      double toe = between(random, .5, .62);
      return new Parts()
          .body(polygon(.05, ankle, .35, ankle, .55, toe - .05, .95, toe + .05, .97, .75, .05, .75))
          .accent(rounded(.03, .73, .95, between(random, .06, .14), .05))
          .dark(polygon(.36, ankle + .06, .42, ankle + .02, .58, toe, .5, toe + .04))
          .list();
    }
  },
  CHAIR {
    @Override
    List<Part> parts(Random random) {
      double seat = between(random, .5, .62);
      double leg = between(random, .03, .07);
      return new Parts()
          .dark(box(.2, seat, leg, .95 - seat))
          .dark(box(.8 - leg, seat, leg, .95 - seat))
          .body(rounded(.22, .05, .56, seat - .1, between(random, .02, .3)))
          .accent(rounded(.15, seat - .05, .7, .1, .06))
          .list();
    }
  },
  LAMP {
    @Override
    List<Part> parts(Random random) {
      double top = between(random, .1, .25);
      double rim = between(random, .35, .5);
      return new Parts()
          .dark(box(.48, rim, .04, .9 - rim))
          .accent(ellipse(.3, .86, .4, .1))
          .body(polygon(.5 - top, .05, .5 + top, .05, .5 + rim, rim + .05, .5 - rim, rim + .05))
          .list();
    }
  },
  PHONE {
    @Override
    List<Part> parts(Random random) {
      double half = between(random, .2, .3);
      double edge = between(random, .02, .05);
      return new Parts()
          .dark(rounded(.5 - half, .03, 2 * half, .94, .1))
          .body(box(.5 - half + edge, .1, 2 * (half - edge), .78))
          .accent(ellipse(.46, .89, .08, .06))
          .list();
    }
  },
  BAG {
    @Override
    List<Part> parts(Random random) {
      double top = between(random, .35, .45);
      double slant = between(random, 0, .12);
      return new Parts()
          .accent(ring(.3, .08, .4, .6, between(random, .03, .07)))
          .body(polygon(.1 + slant, top, .9 - slant, top, .95, .95, .05, .95))
          .dark(box(.1 + slant, top, .8 - 2 * slant, between(random, .03, .1)))
          .list();
    }
  },
  CLOCK {
    @Override
    List<Part> parts(Random random) {
      double hour = random.nextDouble() * 2 * Math.PI;
      double minute = random.nextDouble() * 2 * Math.PI;
      return new Parts()
          .accent(ellipse(.05, .05, .9, .9))
          .body(ellipse(.12, .12, .76, .76))
          .dark(hand(hour, .2))
          .dark(hand(minute, .32))
          .list();
    }
  },
  CAN {
    @Override
    List<Part> parts(Random random) {
      double half = between(random, .2, .34);
      double lid = between(random, .06, .1);
      return new Parts()
          .body(rounded(.5 - half, .1, 2 * half, .82, .1))
          .dark(ellipse(.5 - half, .05, 2 * half, lid))
          .accent(box(.5 - half, between(random, .2, .7), 2 * half, between(random, .04, .12)))
          .list();
    }
  },
  SOFA {
    @Override
    List<Part> parts(Random random) {
      double back = between(random, .2, .35);
      double arm = between(random, .1, .18);
      return new Parts()
          .dark(box(.1, .75, .05, .1))
          .dark(box(.85, .75, .05, .1))
          .body(rounded(.05, back, .9, .5, .1))
          .accent(rounded(.05 + arm, .52, .9 - 2 * arm, .18, .06))
          .body(rounded(.02, .42, arm, .36, .1))
          .body(rounded(.98 - arm, .42, arm, .36, .1))
          .list();
    }
  },
  PLANT {
    @Override
    List<Part> parts(Random random) {
      Parts plant = new Parts();
      int leaves = 4 + random.nextInt(6);
      for (int i = 0; i < leaves; i++) {
        double x = between(random, .15, .65);
        plant.accent(ellipse(x, between(random, .03, .3), .2, between(random, .25, .4)));
      }
      double rim = between(random, .2, .3);
      return plant
          .body(polygon(.5 - rim, .58, .5 + rim, .58, .4 + rim, .96, .6 - rim, .96))
          .dark(box(.48 - rim, .55, 2 * rim + .04, .06))
          .list();
    }
  },
  CAR {
    @Override
    List<Part> parts(Random random) {
      double roof = between(random, .25, .4);
      double wheel = between(random, .16, .22);
      return new Parts()
          .accent(polygon(.25, .5, between(random, .3, .4), roof, .7, roof, .82, .5))
          .body(rounded(.03, .48, .94, .25, .12))
          .dark(ellipse(.15, .64, wheel, wheel))
          .dark(ellipse(.65, .64, wheel, wheel))
          .list();
    }
  },
  HEADPHONES {
    @Override
    List<Part> parts(Random random) {
      double cup = between(random, .2, .3);
      return new Parts()
          .dark(ring(.1, .08, .8, 1.0, between(random, .04, .08)))
          .body(rounded(.03, .5, cup, .42, .15))
          .body(rounded(.97 - cup, .5, cup, .42, .15))
          .accent(ellipse(.08, .62, cup - .1, .18))
          .list();
    }
  },
  CUSHION {
    @Override
    List<Part> parts(Random random) {
      double edge = between(random, .02, .1);
      return new Parts()
          .accent(rounded(.06, .06, .88, .88, .2))
          .body(rounded(.06 + edge, .06 + edge, .88 - 2 * edge, .88 - 2 * edge, .15))
          .list();
    }
  };

  /** The pieces, from back to front. */
  abstract List<Part> parts(Random random);

  private static double between(Random random, double least, double most) {
    return least + (most - least) * random.nextDouble();
  }

  private static java.awt.Shape hand(double angle, double length) {
    double x = Math.cos(angle);
    double y = Math.sin(angle);
    return polygon(
        .5 - .02 * y, .5 + .02 * x, .5 + .02 * y, .5 - .02 * x, .5 + length * x, .5 + length * y);
  }
}

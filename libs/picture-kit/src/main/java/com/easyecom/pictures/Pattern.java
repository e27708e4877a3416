package com.easyecom.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** What a surface is covered with, in a square of side one. */
enum Pattern {
  PLAIN {
    @Override
    void draw(Graphics2D graphics, Color second, Random random) {}
  },
  STRIPES {
    @Override
    void draw(Graphics2D graphics, Color second, Random random) {
      double step = .05 + .12 * random.nextDouble();
      graphics.rotate(Math.PI / 4 * random.nextInt(4), .5, .5);
      for (double x = -.5; x < 1.5; x += step) {
        graphics.fill(Parts.box(x, -.5, step * .5, 2));
      }
    }
  },
  CHECKS {
    @Override
    void draw(Graphics2D graphics, Color second, Random random) {
      double step = .06 + .1 * random.nextDouble();
      for (int row = 0; row * step < 1; row++) {
        for (int column = row % 2; column * step < 1; column += 2) {
          graphics.fill(Parts.box(column * step, row * step, step, step));
        }
      }
    }
  },
  DOTS {
    @Override
    void draw(Graphics2D graphics, Color second, Random random) {
      double step = .08 + .12 * random.nextDouble();
      double size = step * (.3 + .4 * random.nextDouble());
      for (int row = 0; row * step < 1; row++) {
        for (int column = 0; column * step < 1; column++) {
          double shift = row % 2 * step / 2;
          graphics.fill(Parts.ellipse(column * step + shift, row * step, size, size));
        }
      }
    }
  },
  BLOOMS {
    @Override
    void draw(Graphics2D graphics, Color second, Random random) {
      int blooms = 8 + random.nextInt(20);
      for (int i = 0; i < blooms; i++) {
        double x = random.nextDouble();
        double y = random.nextDouble();
        double size = .04 + .1 * random.nextDouble();
        graphics.fill(Parts.ellipse(x, y, size, size / 2));
        graphics.fill(Parts.ellipse(x + size / 4, y - size / 4, size / 2, size));
      }
    }
  },
  ZIGZAG {
    @Override
    void draw(Graphics2D graphics, Color second, Random random) {
      double step = .1 + .1 * random.nextDouble();
      graphics.setStroke(new BasicStroke((float) (step / 3)));
      for (double y = -.1; y < 1.1; y += step) {
        Path2D line = new Path2D.Double();
        line.moveTo(-.1, y);
        for (int i = 0; i * step < 1.3; i++) {
          line.lineTo(i * step, y + (i % 2 == 0 ? step * .6 : 0));
        }
        graphics.draw(line);
      }
    }
  },
  FADE {
    @Override
    void draw(Graphics2D graphics, Color second, Random random) {
      Color none = new Color(second.getRed(), second.getGreen(), second.getBlue(), 0);
      float turn = random.nextFloat();
      graphics.setPaint(new GradientPaint(0, 0, none, turn, 1 - turn / 2, second));
      graphics.fill(Parts.box(0, 0, 1, 1));
    }
  },
  SPECKLES {
    @Override
    void draw(Graphics2D graphics, Color second, Random random) {
      int speckles = 300 + random.nextInt(500);
      for (int i = 0; i < speckles; i++) {
        double size = .006 + .02 * random.nextDouble();
        graphics.fill(Parts.ellipse(random.nextDouble(), random.nextDouble(), size, size));
      }
    }
  };

  /** Draws over what is there; the graphics' state is the pattern's to change. */
  abstract void draw(Graphics2D graphics, Color second, Random random);
}

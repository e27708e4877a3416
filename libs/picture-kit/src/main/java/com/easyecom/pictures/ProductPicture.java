package com.easyecom.pictures;

import com.easyecom.pictures.Part.Role;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/** Draws the products of a family. */
final class ProductPicture {

  private static final int[][] RATIOS = {{1, 1}, {1, 1}, {4, 5}, {3, 4}, {4, 3}};
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  private final Backdrop backdrop;
  private final long backdropSeed;
  private final List<Part> parts;
  private final int width;
  private final int height;
  private final double share;
  private final double left;
  private final double top;
  private final boolean labelled;
  private final boolean shadow;
  private final int pattern;
  private final int otherPattern;
  private final long patternSeed;

  ProductPicture(Random shape) {
    // Half of all pictures are cut-outs on white, as shops have them.
    backdrop = shape.nextBoolean() ? Backdrop.WHITE : any(List.of(Backdrop.values()), shape);
    backdropSeed = shape.nextLong();
    parts = any(List.of(Silhouette.values()), shape).parts(shape);
    int[] ratio = RATIOS[shape.nextInt(RATIOS.length)];
    int side = 400 + shape.nextInt(801);
    width = ratio[0] >= ratio[1] ? side : side * ratio[0] / ratio[1];
    height = ratio[0] >= ratio[1] ? side * ratio[1] / ratio[0] : side;
    share = .6 + .35 * shape.nextDouble();
    left = (1 - share) * (.5 + .4 * (shape.nextDouble() - .5));
    top = (1 - share) * (.5 + .4 * (shape.nextDouble() - .5));
    labelled = shape.nextInt(10) < 7;
    shadow = shape.nextInt(3) == 0;
    int patterns = Pattern.values().length;
    pattern = shape.nextInt(patterns);
    otherPattern = (pattern + 1 + shape.nextInt(patterns - 1)) % patterns;
    patternSeed = shape.nextLong();
  }

  BufferedImage draw(long colours, long words, int member) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.scale(width, height);
    backdrop.draw((Graphics2D) graphics.create(), new Random(backdropSeed));
    // The product keeps its proportions, whatever those of the picture are.
    double small = Math.min(width, height);
    graphics.translate(
        left + (1 - small / width) * share / 2, top + (1 - small / height) * share / 2);
    graphics.scale(share * small / width, share * small / height);
    if (shadow) {
      graphics.setColor(new Color(0, 0, 0, 40));
      graphics.fill(Parts.ellipse(.05, .88, .95, .12));
    }
    Random inks = new Random(colours);
    body(graphics, inks, Pattern.values()[member == 3 ? otherPattern : pattern]);
    if (labelled || member == 2) {
      label(graphics, new Random(words), Colours.pale(inks));
    }
    graphics.dispose();
    return picture;
  }

  private void body(Graphics2D graphics, Random colours, Pattern chosen) {
    Color body = Colours.any(colours);
    Color second = Colours.any(colours);
    Color accent = Colours.any(colours);
    for (Part part : parts) {
      graphics.setColor(
          switch (part.role()) {
            case BODY -> body;
            case ACCENT -> accent;
            case DARK -> accent.darker().darker();
          });
      graphics.fill(part.shape());
      if (part.role() == Role.BODY) {
        Graphics2D inside = inside(graphics, part.shape());
        inside.setColor(second);
        chosen.draw(inside, second, new Random(patternSeed));
        shade(inside(graphics, part.shape()), part.shape().getBounds2D());
      }
    }
  }

  /** Light from the left. */
  private static void shade(Graphics2D graphics, Rectangle2D box) {
    graphics.setPaint(
        new GradientPaint(
            (float) box.getMinX(),
            0,
            new Color(255, 255, 255, 60),
            (float) box.getMaxX() + .01f,
            0,
            new Color(0, 0, 0, 60)));
    graphics.setComposite(AlphaComposite.SrcOver);
    graphics.fill(box);
  }

  private void label(Graphics2D graphics, Random words, Color paper) {
    Rectangle2D body = new Rectangle2D.Double();
    for (Part part : parts) {
      if (part.role() == Role.BODY && area(part.shape()) > area(body)) {
        body = part.shape().getBounds2D();
      }
    }
    double x = body.getX() + body.getWidth() * .15;
    double y = body.getY() + body.getHeight() * .35;
    double wide = body.getWidth() * .7;
    double high = body.getHeight() * .35;
    graphics.setColor(paper);
    graphics.fill(Parts.box(x, y, wide, high));
    graphics.setColor(Color.DARK_GRAY);
    Letters.draw(graphics, word(words), x, y + high * .1, wide, high * .4);
    Letters.draw(graphics, word(words) + word(words), x, y + high * .6, wide, high * .25);
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    int length = 3 + random.nextInt(5);
    for (int i = 0; i < length; i++) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }

  private static Graphics2D inside(Graphics2D graphics, Shape shape) {
    Graphics2D inside = (Graphics2D) graphics.create();
    inside.clip(shape);
    return inside;
  }

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static double area(Shape shape) {
    return shape.getBounds2D().getWidth() * shape.getBounds2D().getHeight();
  }
}

package com.easyecom.pictures;

import com.easyecom.pictures.Part.Role;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Puts a product together, from its back to its front. */
final class Parts {

  private final List<Part> parts = new ArrayList<>();

  Parts body(Shape shape) {
    parts.add(new Part(shape, Role.BODY));
    return this;
  }

  Parts accent(Shape shape) {
    parts.add(new Part(shape, Role.ACCENT));
    return this;
  }

  Parts dark(Shape shape) {
    parts.add(new Part(shape, Role.DARK));
    return this;
  }

  List<Part> list() {
    return List.copyOf(parts);
  }

  static Shape box(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x, y, width, height);
  }

  static Shape rounded(double x, double y, double width, double height, double arc) {
    return new RoundRectangle2D.Double(x, y, width, height, arc, arc);
  }

  static Shape ellipse(double x, double y, double width, double height) {
    return new Ellipse2D.Double(x, y, width, height);
  }

  static Shape ring(double x, double y, double width, double height, double thickness) {
    Area ring = new Area(ellipse(x, y, width, height));
    ring.subtract(
        new Area(
            ellipse(x + thickness, y + thickness, width - 2 * thickness, height - 2 * thickness)));
    return ring;
  }

  /** A polygon by its corners: x, y, x, y... */
  static Shape polygon(double... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      path.lineTo(corners[i], corners[i + 1]);
    }
    path.closePath();
    return path;
  }
}

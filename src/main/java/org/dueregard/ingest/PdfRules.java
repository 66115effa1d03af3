package org.dueregard.ingest;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/// Finds the straight lines that a page draws, upright or level, as tables have them.
final class PdfRules extends PDFGraphicsStreamEngine {
    private static final double THIN = 4;
    private static final double DOT = 8;
    private static final int MOST = 20_000;

    private final PDPage page;
    private final PDRectangle box;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Point2D> dots = new ArrayList<>();
    private final List<Shape> path = new ArrayList<>();
    private Point2D start = new Point2D.Float();
    private Point2D at = new Point2D.Float();

    /// A line; lengths are points from the top left corner of the page.
    ///
    /// @param where its distance from the top if it is level, from the left if it is upright
    record Rule(boolean level, double where, double from, double to) {
        private static final double NEAR = 2;

        boolean touches(Rule other) {
            if (level == other.level) {
                return Math.abs(where - other.where) <= NEAR && from <= other.to + NEAR && other.from <= to + NEAR;
            }
            return where >= other.from - NEAR
                    && where <= other.to + NEAR
                    && other.where >= from - NEAR
                    && other.where <= to + NEAR;
        }
    }

    /// What a page draws.
    ///
    /// @param dots the middles of small round shapes, as some programs mark the entries of a list
    record Drawn(List<Rule> rules, List<Point2D> dots) {}

    /// The lines drawn without lifting the pen.
    private static final class Shape {
        private final List<Point2D> ends = new ArrayList<>();
        private boolean round;

        private double least(boolean across) {
            return ends.stream()
                    .mapToDouble(end -> across ? end.getX() : end.getY())
                    .min()
                    .orElse(0);
        }

        private double most(boolean across) {
            return ends.stream()
                    .mapToDouble(end -> across ? end.getX() : end.getY())
                    .max()
                    .orElse(0);
        }
    }

    private PdfRules(PDPage page) {
        super(page);
        this.page = page;
        this.box = page.getCropBox();
    }

    static Drawn of(PDPage page) throws IOException {
        var engine = new PdfRules(page);
        engine.processPage(page);
        return new Drawn(engine.rules, engine.dots);
    }

    @Override
    protected void showText(byte[] letters) {
        // Words draw no lines, and are read elsewhere.
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        moveTo((float) a.getX(), (float) a.getY());
        for (Point2D corner : List.of(b, c, d, a)) lineTo((float) corner.getX(), (float) corner.getY());
    }

    @Override
    public void moveTo(float x, float y) {
        start = new Point2D.Float(x, y);
        at = start;
        path.add(new Shape());
        path.getLast().ends.add(shown(at));
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.isEmpty()) moveTo(x, y);
        at = new Point2D.Float(x, y);
        if (path.getLast().ends.size() < MOST) path.getLast().ends.add(shown(at));
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        lineTo(x3, y3);
        path.getLast().round = true;
    }

    @Override
    public Point2D getCurrentPoint() {
        return at;
    }

    @Override
    public void closePath() {
        lineTo((float) start.getX(), (float) start.getY());
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void strokePath() {
        for (Shape shape : path) {
            for (int i = 1; i < shape.ends.size(); i++) {
                Point2D from = shape.ends.get(i - 1);
                Point2D to = shape.ends.get(i);
                rule(from.getX(), from.getY(), to.getX(), to.getY());
            }
        }
        path.clear();
    }

    /// A filled shape is a line if it is thin.
    @Override
    public void fillPath(int rule) {
        for (Shape shape : path) {
            double across = (shape.least(true) + shape.most(true)) / 2;
            double down = (shape.least(false) + shape.most(false)) / 2;
            double wide = shape.most(true) - shape.least(true);
            double high = shape.most(false) - shape.least(false);
            if (shape.round && wide < DOT && Math.abs(wide - high) < 1) dots.add(new Point2D.Double(across, down));
            else if (high <= THIN) rule(shape.least(true), down, shape.most(true), down);
            else if (wide <= THIN) rule(across, shape.least(false), across, shape.most(false));
        }
        path.clear();
    }

    @Override
    public void fillAndStrokePath(int rule) {
        strokePath();
    }

    private void rule(double x, double y, double x2, double y2) {
        if (rules.size() >= MOST) return;
        if (Math.abs(y - y2) < 1 && Math.abs(x - x2) > THIN)
            rules.add(new Rule(true, (y + y2) / 2, Math.min(x, x2), Math.max(x, x2)));
        if (Math.abs(x - x2) < 1 && Math.abs(y - y2) > THIN)
            rules.add(new Rule(false, (x + x2) / 2, Math.min(y, y2), Math.max(y, y2)));
    }

    /// Where a point is on the page as it is shown, which may be turned.
    private Point2D shown(Point2D point) {
        double x = point.getX() - box.getLowerLeftX();
        double y = point.getY() - box.getLowerLeftY();
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new Point2D.Double(y, x);
            case 180 -> new Point2D.Double(box.getWidth() - x, y);
            case 270 -> new Point2D.Double(box.getHeight() - y, box.getWidth() - x);
            default -> new Point2D.Double(x, box.getHeight() - y);
        };
    }

    @Override
    public void drawImage(PDImage image) {
        // Pictures hold no lines of a table.
    }

    @Override
    public void clip(int rule) {
        // What is clipped away is read all the same.
    }

    @Override
    public void shadingFill(COSName shading) {
        // Shades hold no lines of a table.
    }
}

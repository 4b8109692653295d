package dev.rastro.desktop.companies;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/** The colour of a company as a dot before its name. The name says it too, so nothing is told by colour alone. */
public final class CompanyDot {
    private static final double RADIUS = 4.5;

    private CompanyDot() {}

    /** A dot of a colour as #rrggbb. */
    public static Circle of(String web) {
        return new Circle(RADIUS, Color.web(web));
    }

    /** The dot, or nothing where there is no colour. */
    public static @Nullable Node orNone(Optional<String> web) {
        return web.map(CompanyDot::of).orElse(null);
    }
}

package dev.rastro.log;

/** Who works at a data folder: written down with all that is done from then on. Safe for use by several threads. */
public final class Operator {
    /** The most letters of a name. */
    public static final int LONGEST = 60;

    private volatile Actor actor;

    /** Throws {@link IllegalArgumentException} for what is no name. */
    public Operator(String name) {
        actor = actor(name);
    }

    private static Actor actor(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty()
                || stripped.length() > LONGEST
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("No name: " + name);
        }
        return new Actor(Actor.Kind.OPERATOR, stripped);
    }

    /** The one who works now. */
    public Actor get() {
        return actor;
    }

    /** Somebody of that name works from now on; throws {@link IllegalArgumentException} for what is no name. */
    public void is(String name) {
        actor = actor(name);
    }
}

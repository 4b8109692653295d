package dev.rastro.print.page;

/** Two blocks side by side, made with pens whose frames do not meet; each goes on, on further sheets, while it has more. */
public final class Beside implements Block {
    private final Block left;
    private final Block right;

    public Beside(Block left, Block right) {
        this.left = left;
        this.right = right;
    }

    @Override
    public float least() {
        return Math.max(left.finished() ? 0 : left.least(), right.finished() ? 0 : right.least());
    }

    @Override
    public float height() {
        return Math.max(left.finished() ? 0 : left.height(), right.finished() ? 0 : right.height());
    }

    @Override
    public float draw(Sheet sheet, float y, float bottom) {
        float end = y;
        for (Block block : new Block[] {left, right}) {
            if (!block.finished()) {
                end = Math.max(end, block.draw(sheet, y, bottom));
            }
        }
        return end;
    }

    @Override
    public boolean finished() {
        return left.finished() && right.finished();
    }
}

package dev.rastro.print.page;

/** Shares the width of a table among its columns, so that long numbers stay legible. Stateless. */
public final class ColumnWidths {
    private ColumnWidths() {}

    /**
     * Widths that sum up to {@code total}. A column that needs more than usual gets it: first from what the flexible
     * column can spare, then from columns that need less than usual. Where that is not enough, all that lack get the same
     * part of what they lack.
     *
     * @param flexible index of the column that takes what the others leave; its entries in the arrays are ignored
     * @param least width below which the flexible column does not shrink
     */
    public static float[] shared(float total, int flexible, float least, float[] usual, float[] needed) {
        float fixed = 0;
        float lack = 0;
        float slack = 0;
        for (int i = 0; i < usual.length; i++) {
            if (i != flexible) {
                fixed += usual[i];
                lack += Math.max(0, needed[i] - usual[i]);
                slack += Math.max(0, usual[i] - needed[i]);
            }
        }
        float spare = Math.max(0, total - fixed - least);
        float taken = Math.min(slack, Math.max(0, lack - spare));
        float given = Math.min(1, lack == 0 ? 0 : (spare + taken) / lack);
        float[] widths = new float[usual.length];
        float rest = total;
        for (int i = 0; i < usual.length; i++) {
            if (i != flexible) {
                float difference = needed[i] - usual[i];
                widths[i] = usual[i] + difference * (difference > 0 ? given : slack == 0 ? 0 : taken / slack);
                rest -= widths[i];
            }
        }
        widths[flexible] = rest;
        return widths;
    }
}

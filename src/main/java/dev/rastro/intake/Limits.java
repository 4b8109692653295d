package dev.rastro.intake;

/**
 * What the intake accepts. The defaults are far above anything a fiscal document needs (the largest NF-e, 990 items, is
 * under 2 MB; the authority's own limit is 500 kB) and far below what would hurt the machine.
 *
 * @param documentBytes size of one XML, also inside an archive
 * @param archiveDepth archives inside archives
 * @param archiveEntries entries of one outermost archive, nested ones included
 * @param archiveBytes unpacked bytes of one outermost archive
 * @param ratio unpacked to packed bytes of an entry or gzip stream beyond the first {@code ratioFrom} bytes
 * @param ratioFrom unpacked bytes below which the ratio is not looked at
 */
public record Limits(
        int documentBytes, int archiveDepth, int archiveEntries, long archiveBytes, int ratio, int ratioFrom) {
    private static final int MIB = 1024 * 1024;

    /** The limits in force. */
    public static Limits standard() {
        return new Limits(20 * MIB, 3, 1_000_000, 16L * 1024 * MIB, 200, MIB);
    }
}

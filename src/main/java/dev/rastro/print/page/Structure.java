package dev.rastro.print.page;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The structure tree of a file (ISO 32000-1, 14.7): a part for each document, in it the paragraphs and figures in the order
 * in which a screen reader reads them. Lines, boxes and areas are artifacts and are not read. Not thread-safe.
 */
final class Structure {
    private static final COSName TYPE = COSName.TYPE;
    private static final COSName KIND = COSName.S;
    private static final COSName PARENT = COSName.P;
    private static final COSName KIDS = COSName.K;
    private static final COSName PAGE = COSName.PG;
    private static final COSName STRUCT_PARENTS = COSName.STRUCT_PARENTS;

    private final COSDictionary root = new COSDictionary();
    private final COSDictionary document;
    private final COSArray parents = new COSArray();
    private int pages;

    Structure() {
        root.setItem(TYPE, COSName.getPDFName("StructTreeRoot"));
        document = element("Document", root);
        root.setItem(KIDS, document);
    }

    private static COSDictionary element(String kind, COSDictionary parent) {
        COSDictionary element = new COSDictionary();
        element.setItem(KIND, COSName.getPDFName(kind));
        element.setItem(PARENT, parent);
        return element;
    }

    private static void add(COSDictionary parent, COSDictionary kid) {
        if (parent.getDictionaryObject(KIDS) instanceof COSArray kids) {
            kids.add(kid);
        } else {
            COSArray kids = new COSArray();
            kids.add(kid);
            parent.setItem(KIDS, kids);
        }
    }

    /** A document of the file. */
    COSDictionary part(String title) {
        COSDictionary part = element("Part", document);
        part.setItem(COSName.T, new COSString(title));
        add(document, part);
        return part;
    }

    /** A page of a part. */
    OnPage page(PDPage page, COSDictionary part) {
        page.getCOSObject().setInt(STRUCT_PARENTS, pages);
        // Who walks with the tab key goes the way the tree goes.
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        COSArray owners = new COSArray();
        parents.add(COSInteger.get(pages));
        parents.add(owners);
        pages++;
        return new OnPage(page, part, owners);
    }

    /** Puts the tree into the file. */
    void complete(PDDocument file) {
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, parents);
        root.setItem(COSName.PARENT_TREE, tree);
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, pages);
        COSDictionary marked = new COSDictionary();
        marked.setItem(COSName.getPDFName("Marked"), COSBoolean.TRUE);
        COSDictionary viewer = new COSDictionary();
        viewer.setItem(COSName.getPDFName("DisplayDocTitle"), COSBoolean.TRUE);
        COSDictionary catalog = file.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.STRUCT_TREE_ROOT, root);
        catalog.setItem(COSName.MARK_INFO, marked);
        catalog.setItem(COSName.VIEWER_PREFERENCES, viewer);
    }

    /** The marked contents of one page, numbered in the order of its content. */
    static final class OnPage {
        private final PDPage page;
        private final COSDictionary part;
        private final COSArray owners;

        private OnPage(PDPage page, COSDictionary part, COSArray owners) {
            this.page = page;
            this.part = part;
            this.owners = owners;
        }

        /** Opens a paragraph in the content. */
        void paragraph(ContentBytes out) {
            open("P", out);
        }

        /** Opens a figure in the content, which is read as {@code instead}. */
        void figure(String instead, ContentBytes out) {
            open("Figure", out).setItem(COSName.ALT, new COSString(instead));
        }

        private COSDictionary open(String kind, ContentBytes out) {
            int number = owners.size();
            COSDictionary element = element(kind, part);
            element.setItem(PAGE, page);
            element.setItem(KIDS, COSInteger.get(number));
            add(part, element);
            owners.add(element);
            out.word("/" + kind).word("<</MCID " + number + ">>").word("BDC");
            return element;
        }

        /** Opens what is not read. */
        void artifact(ContentBytes out) {
            out.word("/Artifact BMC");
        }

        /** Closes what was opened last. */
        void close(ContentBytes out) {
            out.word("EMC");
        }
    }
}

package dev.rastro.print.report;

import java.util.List;

/**
 * A paper of running text: headings, paragraphs, facts and tables over as many pages as it takes.
 *
 * @param title the first line, and the title of the PDF
 * @param subtitle below it, may be empty
 * @param seed what makes the PDF's id, for example the access key
 */
public record Report(String title, String subtitle, List<Section> sections, String seed) {
    public Report {
        sections = List.copyOf(sections);
    }

    /** A heading and what stands below it. */
    public record Section(String heading, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }

        /** A section of few blocks. */
        public static Section of(String heading, Block... blocks) {
            return new Section(heading, List.of(blocks));
        }
    }

    /** A piece of a section. */
    public sealed interface Block {
        /** Running text. */
        record Paragraph(String text) implements Block {}

        /** A line for each: its label and its value. */
        record Facts(List<Fact> facts) implements Block {
            public Facts {
                facts = List.copyOf(facts);
            }
        }

        /**
         * Rows below a header, which is repeated on every page.
         *
         * @param shares of the width, by column
         */
        record Table(List<Float> shares, List<String> header, List<List<String>> rows) implements Block {
            public Table {
                shares = List.copyOf(shares);
                header = List.copyOf(header);
                rows = List.copyOf(rows);
            }
        }
    }

    /** A label and its value. */
    public record Fact(String label, String value) {}
}

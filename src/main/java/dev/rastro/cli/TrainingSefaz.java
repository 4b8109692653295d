package dev.rastro.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Starts an authority for training on this machine; the composition root provides it. */
@FunctionalInterface
public interface TrainingSefaz {
    /** Starts it; its certificates go to {@code folder}. */
    Running start(Path folder, Plan plan);

    /**
     * What it is to have.
     *
     * @param companies how many companies have streams
     * @param documents NF-e waiting for each
     * @param minted NSUs at the beginning of each stream that are made up on demand
     * @param speed how many times as fast as ours its clock runs
     */
    record Plan(int companies, int documents, int minted, int speed) {}

    /** One that answers until it is closed. */
    interface Running extends AutoCloseable {
        /** Where it answers. */
        URI url();

        /** The root that vouches for it, as PEM. */
        Path authority();

        /** The fictional companies that it knows. */
        List<Trainee> companies();

        @Override
        void close();
    }

    /**
     * A fictional company.
     *
     * @param certificate its A1 file
     * @param password of that file: no secret
     */
    record Trainee(String taxpayer, String name, String uf, Path certificate, String password) {}
}

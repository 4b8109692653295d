package dev.rastro.sefaz.exchange;

import dev.rastro.dfe.DistributionService;

/** Each question to the service it belongs to. */
public final class DistributionRouter implements DistributionPort {
    private final DistributionPort soap;
    private final DistributionPort adn;

    public DistributionRouter(DistributionPort soap, DistributionPort adn) {
        this.soap = soap;
        this.adn = adn;
    }

    @Override
    public DistributionAnswer ask(DistributionRequest request) throws SefazException, InterruptedException {
        DistributionPort port = request.stream().service() == DistributionService.NFSE ? adn : soap;
        return port.ask(request);
    }
}

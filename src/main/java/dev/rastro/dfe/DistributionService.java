package dev.rastro.dfe;

/** The national services that hand out documents by NSU. Other families have none (domain: NT 2014.002 and its peers). */
public enum DistributionService {
    /** NFeDistribuicaoDFe of the Ambiente Nacional (NT 2014.002): NF-e only, no NFC-e. */
    NFE,
    /** CTeDistribuicaoDFe (NT 2015.002): CT-e, CT-e OS and GTV-e. */
    CTE,
    /** MDFeDistribuicaoDFe of SVRS. */
    MDFE,
    /** The Ambiente de Dados Nacional of the NFS-e, by REST. */
    NFSE
}

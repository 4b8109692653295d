package dev.rastro.store;

import dev.rastro.dfe.AccessKey;

/**
 * What a CT-e charges.
 *
 * @param notes SHA-256 of the keys that it carries, sorted: equal for equal sets
 * @param payer CNPJ or CPF of the tomador
 * @param purpose tpCTe, empty when the layout has none
 * @param service tpServ, empty when the layout has none
 */
public record FreightCharge(AccessKey key, String notes, String payer, String purpose, String service) {}

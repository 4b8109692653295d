package dev.rastro.log;

/** Posted when a company was registered or changed. */
public record CompaniesChanged(String taxpayer) implements Bus.Message {}

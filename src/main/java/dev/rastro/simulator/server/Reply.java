package dev.rastro.simulator.server;

/**
 * What a handler answers.
 *
 * @param status cStat, for the log
 * @param kind of question, for the log
 * @param stream it was about
 * @param violation the rule it broke, or empty
 * @param body the content of the SOAP body
 */
record Reply(String status, String kind, String stream, String violation, String body) {}

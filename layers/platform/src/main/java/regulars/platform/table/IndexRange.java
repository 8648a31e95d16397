package regulars.platform.table;

/** A part of one partition of a global index, both ends included; keys are texts. */
public record IndexRange(String index, String partitionName, String partition, String sortName, String from, String until) { }

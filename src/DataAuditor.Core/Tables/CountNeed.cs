namespace DataAuditor.Tables;

/// <summary>What a metric will ask of tables beside the counts of each column, so that those too large to be held are counted once for all metrics.</summary>
public abstract record CountNeed;

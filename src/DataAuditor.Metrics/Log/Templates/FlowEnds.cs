namespace DataAuditor.Metrics.Log.Templates;

/// <summary>The first message of a sequence of lines with its position, and the last: what a later part of the sequence goes on from.</summary>
internal readonly record struct FlowEnds(int First, long Position, int Last);

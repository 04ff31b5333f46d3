namespace DataAuditor.Metrics.Graph.NodeClassification;

/// <summary>A labelled node with features that its surroundings have part in.</summary>
internal sealed record PropagatedNode(string Label, double[] Features, bool IsTraining, bool IsTested);

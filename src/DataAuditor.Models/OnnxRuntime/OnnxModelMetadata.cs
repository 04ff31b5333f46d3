namespace DataAuditor.Models.OnnxRuntime;

/// <summary>What a model file says of itself; empty where it says nothing.</summary>
/// <param name="Properties">The exporter's own entries, such as a table of labels.</param>
public sealed record OnnxModelMetadata(string Producer, string Graph, string Domain, string Description, long Version, IReadOnlyDictionary<string, string> Properties);

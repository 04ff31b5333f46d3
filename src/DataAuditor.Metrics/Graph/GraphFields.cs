namespace DataAuditor.Metrics.Graph;

/// <summary>The fields that stand beside a graph in its record.</summary>
internal static class GraphFields
{
    /// <summary>The rules that this graph must keep.</summary>
    public const string Rules = "rules";

    /// <summary>The graphs that a prompt showed.</summary>
    public const string Examples = "examples";

    /// <summary>The graph that was asked for.</summary>
    public const string Target = "target";
}

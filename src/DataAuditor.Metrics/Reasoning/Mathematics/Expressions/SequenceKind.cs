namespace DataAuditor.Metrics.Reasoning.Mathematics.Expressions;

internal enum SequenceKind
{
    /// <summary>Without brackets: answers one beside the other.</summary>
    List,

    /// <summary>A list whose items are joined by "or".</summary>
    Alternatives,

    Tuple,

    Set,
}

namespace DataAuditor.Tables;

/// <summary>One column as it stands in both tables.</summary>
/// <param name="Index">Position among the pair's columns.</param>
public sealed record ColumnPair(int Index, string Name, ColumnKind Kind);

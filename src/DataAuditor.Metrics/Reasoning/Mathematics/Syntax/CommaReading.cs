namespace DataAuditor.Metrics.Reasoning.Mathematics.Syntax;

/// <summary>What a comma between digits is taken for.</summary>
internal enum CommaReading
{
    /// <summary>It belongs to the number, where a number can be written so.</summary>
    Joins,

    /// <summary>It stands between two items.</summary>
    Separates,
}

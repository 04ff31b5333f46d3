namespace DataAuditor.Metrics.Log.Statements;

/// <summary>Generated lines and those they should be, which may be statements of source code.</summary>
internal static class StatementFields
{
    public const string Line = "line";

    public const string GoldLine = "gold_line";

    /// <summary>An empty line is a line too.</summary>
    public static IReadOnlyList<FieldNeed> Needs { get; } = [new(Line) { MayBeNull = true }, new(GoldLine) { MayBeNull = true }];

    /// <summary>The statement in a field, read once for all metrics; null where there is none.</summary>
    public static LogStatement? StatementOf(this Sample sample, string role) => sample.Once((typeof(LogStatement), role), sample =>
        sample.Text(role) is { } code ? LogStatement.Parse(code) : null);
}

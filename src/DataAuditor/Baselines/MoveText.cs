namespace DataAuditor.Baselines;

/// <summary>Moves as tables show them.</summary>
public static class MoveText
{
    private const string None = "–";

    /// <summary>The metric's id, and its options where it has some.</summary>
    public static string Name(MetricMove move) => move.Options.Count == 0 ? move.Metric : $"{move.Metric} {move.Options.ToJsonString()}";

    public static string Word(Movement movement) => movement switch
    {
        Movement.NotDistinguishable => "not distinguishable",
        Movement.Gone => "no longer measured",
        Movement.Redefined => "another version of the metric",
        _ => movement.ToString().ToLowerInvariant(),
    };

    /// <summary>With its sign, and a dash where nothing can be compared: <c>+0.032</c>.</summary>
    public static string Difference(MetricMove move) => move.Difference is { } difference ? Signed(difference) : None;

    /// <summary>Of the difference: <c>+0.01 … +0.054</c>, and a dash where neither value is an estimate.</summary>
    public static string Interval(MetricMove move) => move.Interval is { } interval ? $"{Signed(interval.Low)} … {Signed(interval.High)}" : None;

    private static string Signed(double value) => (value > 0 ? "+" : "") + Number.Format(value);
}

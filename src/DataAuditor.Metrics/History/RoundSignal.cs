namespace DataAuditor.Metrics.History;

/// <summary>
/// What the collapse monitor follows from round to round. The metric measures one round; a history of rounds makes a trend of it and
/// adds the change per round and the alarm.
/// </summary>
public abstract record RoundSignal(MetricInfo Info) : TableMetric(Info)
{
    /// <summary>The part that holds the standard deviation which the value has over rounds drawn from one unchanging source.</summary>
    public const string ErrorName = "standard error";

    /// <summary>How much worse a round has to be than those before for anybody to care; a smaller change is no evidence, however certain.</summary>
    public abstract double Allowance { get; }

    /// <summary>A value with its error.</summary>
    /// <param name="error">Not below 0.</param>
    private protected Measurement.Score Round(double value, double error, params IEnumerable<Part> parts) => new(value)
    {
        Uncertainty = Uncertainty.Normal("normal", value, error).Within(Info.Range.Low, Info.Range.High),
        Parts = [.. parts, new Part(ErrorName, error) { IsReference = true }],
    };
}

using MathNet.Numerics.Distributions;

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
    private protected Measurement.Score Round(double value, double error, params IEnumerable<Part> parts)
    {
        var half = Normal.InvCDF(0, 1, 0.975) * error;
        return new Measurement.Score(value)
        {
            Interval = new ConfidenceInterval(Math.Max(Info.Range.Low, value - half), Math.Min(Info.Range.High, value + half), 0.95, "normal"),
            Parts = [.. parts, new Part(ErrorName, error) { IsReference = true }],
        };
    }
}

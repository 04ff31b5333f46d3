using System.Globalization;
using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Agent.Logic;

/// <summary>How many episodes satisfy a formula, and by what margins.</summary>
public sealed class Satisfactions : IState<Satisfactions>
{
    /// <summary>Margins beyond are as good as infinite.</summary>
    internal const double Largest = 1e15;

    private readonly Moments _margins = new();

    private double _least = double.PositiveInfinity;

    private long _infinite;

    private readonly RecordShares _shares = new();

    internal Satisfactions(TraceMonitor monitor) => Monitor = monitor;

    /// <summary>What holds episodes against the formula.</summary>
    internal TraceMonitor Monitor { get; }

    internal void Add(Verdict? verdict)
    {
        _shares.Add(verdict?.IsSatisfied);
        if (verdict is not { Robustness: var margin }) return;

        if (!(Math.Abs(margin) <= Largest))
        {
            _infinite++;
            return;
        }

        _margins.Add(margin);
        _least = Math.Min(_least, margin);
    }

    public void Merge(Satisfactions later)
    {
        _shares.Merge(later._shares);
        _margins.Merge(later._margins);
        _least = Math.Min(_least, later._least);
        _infinite += later._infinite;
    }

    /// <param name="formula">As reports show it.</param>
    internal Measurement Measure(MetricInfo info, string formula) => _shares.Measure(info, "no step") is Measurement.Score score
        ? score with { Parts = [.. Parts], Notes = [$"the formula is {formula}", .. score.Notes, .. InfiniteNotes] }
        : _shares.Measure(info, "no step");

    private IEnumerable<Part> Parts => _margins.Count == 0
        ? []
        : [new Part("robustness mean", _margins.Mean) { Uncertainty = _margins.Uncertainty, IsReference = true }, new Part("robustness min", _least) { IsReference = true }];

    private IEnumerable<string> InfiniteNotes => _infinite switch
    {
        0 => [],
        1 => ["the robustness of 1 record is infinite and left out of its mean"],
        _ => [string.Create(CultureInfo.InvariantCulture, $"the robustness of {_infinite} records is infinite and left out of its mean")],
    };
}

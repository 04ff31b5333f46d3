using System.Globalization;
using DataAuditor.Metrics.Agent.Driving;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Agent.Overall;

/// <summary>SafeBench's terms with their weights: those of weight 0 are neither asked for nor counted.</summary>
internal sealed class WeightedTerms
{
    private readonly IReadOnlyList<ScoreTerm> _terms;

    private readonly double _total;

    /// <param name="weights">By term; empty for the variant's own.</param>
    public WeightedTerms(IReadOnlyList<ScoreTerm> terms, IReadOnlyDictionary<string, double> weights)
    {
        IEnumerable<ScoreTerm> weighted = weights.Count == 0 ? terms : terms.Select(term => term with { Weight = weights.GetValueOrDefault(term.Name) });
        _terms = [.. weighted.Where(static term => term.Weight > 0)];
        _total = _terms.Sum(static term => term.Weight);
    }

    public int Count => _terms.Count;

    public bool ReadYaw => _terms.Any(static term => term.Name == "yaw-velocity");

    public IReadOnlyList<FieldNeed> Needs => [.. _terms.SelectMany(static term => term.Needs).DistinctBy(static need => need.Field, StringComparer.Ordinal)];

    /// <summary>What is wrong with weights; null where nothing is.</summary>
    public static string? Fault(IReadOnlyList<ScoreTerm> terms, IReadOnlyDictionary<string, double> weights) =>
        weights.Count == 0 ? null
        : weights.Keys.Order(StringComparer.Ordinal).FirstOrDefault(name => terms.All(term => term.Name != name)) is { } unknown ? $"option 'weights' names '{PlainText.OneLine(unknown, maxLength: 40)}', and the terms are {string.Join(", ", terms.Select(static term => term.Name))}"
        : weights.Values.All(static weight => weight is >= 0 and <= 1e6) && weights.Values.Any(static weight => weight > 0) ? null
        : "option 'weights' must be numbers of 0 or above, of which at least one is above 0";

    /// <summary>Takes an episode in.</summary>
    /// <returns>What the score of the episode alone is.</returns>
    public double? Add(OverallSums state, Sample sample, YawDifference difference)
    {
        Span<double> values = stackalloc double[2 * Count];
        double score = 0, weight = 0;
        for (var term = 0; term < Count; term++)
        {
            if (_terms[term].Of(sample, difference) is not { } value) continue;

            if (!(Math.Abs(value) <= 1e15)) throw sample.Wrong($"the term '{_terms[term].Name}' is {Number.Format(value)}, which is beyond what can be averaged");
            (values[term], values[Count + term]) = (value, 1);
            score += _terms[term].Weight * _terms[term].Goodness(value);
            weight += _terms[term].Weight;
        }

        state.Sums.Add(sample.Index, values);
        return weight > 0 ? score / weight : null;
    }

    public Measurement Measure(MetricInfo info, OverallSums state, MetricContext context)
    {
        var sums = state.Sums.Totals();
        if (state.Sums.Documents == 0) return info.WorstFor("there is no synthetic record");
        if (_terms.Where((term, at) => !term.IsOfCompleted && sums[Count + at] == 0).Select(static term => term.Name).FirstOrDefault() is { } missing) return Measurement.NotMeasurable($"no episode has a value of the term '{missing}'");

        return new Measurement.Score(ScoreOf(sums))
        {
            Uncertainty = state.Sums.Uncertainty(ScoreOf, context.Random("interval"), context.Threads, context.Cancellation)?.Within(double.NegativeInfinity, info.Range.High),
            Parts = [.. _terms.Select((term, at) => PartOf(term, at, sums)), .. GroupParts(sums)],
            Notes = [.. Notes(state, sums), .. state.Routes.Remarks],
        };
    }

    private double ScoreOf(double[] sums)
    {
        var score = 0.0;
        for (var term = 0; term < Count; term++) score += _terms[term].Weight * Goodness(term, sums);
        return score / _total;
    }

    /// <summary>NaN where no episode has the term, unless it is one of completed routes.</summary>
    private double Goodness(int term, double[] sums) => _terms[term].Goodness(Mean(term, sums));

    private double Mean(int term, double[] sums) => sums[Count + term] > 0 ? sums[term] / sums[Count + term] : _terms[term].IsOfCompleted ? 0 : double.NaN;

    private Part PartOf(ScoreTerm term, int at, double[] sums) => new(term.Name, Goodness(at, sums))
    {
        Details = [KeyValuePair.Create("mean", Mean(at, sums)), KeyValuePair.Create("weight", term.Weight / _total)],
    };

    /// <summary>What the terms of one kind come to by themselves.</summary>
    private IEnumerable<Part> GroupParts(double[] sums) => _terms
        .Select((term, at) => (term.Group, term.Weight, Goodness: Goodness(at, sums)))
        .GroupBy(static term => term.Group, StringComparer.Ordinal)
        .Select(static group => new Part($"all {group.Key}", group.Sum(static term => term.Weight * term.Goodness) / group.Sum(static term => term.Weight)) { IsReference = true });

    private IEnumerable<string> Notes(OverallSums state, double[] sums)
    {
        for (var term = 0; term < Count; term++)
        {
            var (name, having) = (_terms[term].Name, (long)sums[Count + term]);
            if (_terms[term].IsOfCompleted && having == 0) yield return $"no episode completed its route: the term '{name}', of completed routes alone, is at its best";
            else if (!_terms[term].IsOfCompleted && having < state.Sums.Documents) yield return string.Create(CultureInfo.InvariantCulture, $"{state.Sums.Documents - having} episodes have no value of the term '{name}', which is averaged over the others");
        }
    }
}

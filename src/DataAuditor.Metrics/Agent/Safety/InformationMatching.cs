using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Information;
using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Agent.Safety;

/// <summary>How far structured reports of accidents say what is true.</summary>
public sealed record InformationMatching() : RecordMetric<InformationScores>(Description)
{
    /// <summary>Beyond this the others do not count.</summary>
    private const double LargestWeight = 1_000_000;

    private const string Lack = "no information to match, or no opinion of the judge";

    private static readonly MetricInfo Description = new("agent.safety.information-matching", "Information matching score", Modality.Agent, Dimension.Safety)
    {
        Summary = "Mean over records of the weighted mean over fields of how far a structured report matches what is true: categories are the same or not, whatever their case and blanks, numbers within a tolerance, lists in any order, and free texts as near as their embeddings or a judge say. A field that the report lacks counts 0. Parts: each field.",
        Formula = @"\text{IMS} = \frac{1}{N} \sum_{i=1}^N \frac{\sum_f w_f\, m(\hat{y}_{i,f}, y_{i,f})}{\sum_f w_f}",
        Source = "Zhang et al. 2025, SeeUnsafe",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "field",
        Needs = Needs.None,
    };

    [Option("How much each field counts, by its name; a field without a weight counts 1.")]
    public IReadOnlyDictionary<string, double> Weights { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    [Option("The fields that hold free text; all others hold categories, numbers or lists of them.")]
    public IReadOnlyList<string> TextFields { get; init; } = [];

    [Option("How free texts are compared: by the cosine similarity of embeddings, below 0 as 0, or by a judge.")]
    public TextMatching TextMatching { get; init; } = TextMatching.Embedding;

    [Option("How far a number may be off, as a share of the true one.", Min = 0, Max = 1)]
    public double Tolerance { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => [InformationFields.Predicted, InformationFields.Given, .. TextFields.Count == 0 ? Array.Empty<FieldNeed>() : [TextNeed]];

    private IReadOnlyList<string> FreeTexts => [.. TextFields.Distinct(StringComparer.Ordinal)];

    private string Key => string.Join('\n', FreeTexts);

    /// <summary>A free text without a score of its own is left to the model; that there are scores of other fields does not do.</summary>
    private FieldNeed TextNeed => new(InformationFields.Scores)
    {
        Member = string.Join("' and '", FreeTexts),
        Model = TextMatching is TextMatching.Embedding ? new TextVectors(Key) : new TextOpinions(Key),
        Elsewhere = new FieldPlace("without a free text", sample => InformationTexts.Of(sample, FreeTexts).Count == 0),
    };

    public bool Equals(InformationMatching? other) =>
        other is not null && Key == other.Key && TextMatching == other.TextMatching && Tolerance.Equals(other.Tolerance) && Ordered.SequenceEqual(other.Ordered);

    public override int GetHashCode() => HashCode.Combine(TextMatching, Tolerance, TextFields.Count, Weights.Count);

    private IEnumerable<KeyValuePair<string, double>> Ordered => Weights.OrderBy(static weight => weight.Key, StringComparer.Ordinal);

    public override InformationScores Empty() => new();

    public override void Add(InformationScores state, Sample sample, Evidence evidence)
    {
        if (HasWrongWeight) return;

        var texts = TextMatching is TextMatching.Embedding ? new TextVectors(Key).ScoresOf(sample) : new TextOpinions(Key).ScoresOf(sample);
        (string Field, double Score)[] scores = texts is null ? [] : [.. new InformationComparison(Tolerance).Of(sample, texts)];
        var weight = scores.Sum(score => WeightOf(score.Field));
        if (weight == 0)
        {
            state.Episodes.Add(sample, null);
            return;
        }

        var mean = Math.Min(1, scores.Sum(score => WeightOf(score.Field) * score.Score) / weight);
        state.Episodes.Add(sample, mean);
        foreach (var (field, score) in scores) state.Fields.Of(field)?.Add(score);
        if (mean < 1 && evidence.Wants(sample.Index, 1 - mean)) evidence.Add(new Exhibit(sample.Index, 1 - mean, Describe(mean, scores)));
    }

    public override Measurement Measure(InformationScores state, MetricContext context) => state.Episodes switch
    {
        _ when HasWrongWeight => Measurement.NotMeasurable($"option 'weights' must be numbers from 0 to {Number.Format(LargestWeight)}"),
        { Values.Count: 0, LeftOut: > 0 } => Measurement.NotMeasurable(state.Episodes.LeftOut.NoRecord(Lack)),
        var episodes when episodes.Measure(Info, context, Lack) is Measurement.Score score => score with
        {
            Parts = [.. state.Fields.States.Select(static field => PartOf(field.Key, field.Value))],
            Notes = [.. score.Notes, .. state.Fields.TooMany("fields"), .. Unknown(state, "weights", Weights.Keys), .. Unknown(state, "textFields", FreeTexts)],
        },
        var none => none.Measure(Info, context, Lack),
    };

    private bool HasWrongWeight => Weights.Values.Any(static weight => weight is not (>= 0 and <= LargestWeight));

    private double WeightOf(string field) => Weights.GetValueOrDefault(field, 1);

    /// <summary>Names that are most likely misspelt.</summary>
    private static IEnumerable<string> Unknown(InformationScores state, string option, IEnumerable<string> names)
    {
        if (state.Fields.HasTooMany) return [];

        var known = state.Fields.States.Select(static field => field.Key).ToHashSet(StringComparer.Ordinal);
        string[] unknown = [.. names.Where(name => !known.Contains(name)).Order(StringComparer.Ordinal).Take(5).Select(static name => $"'{PlainText.OneLine(name, maxLength: 60)}'")];
        return unknown.Length == 0 ? [] : [$"option '{option}' names {string.Join(", ", unknown)}: no record has such a field"];
    }

    private static Part PartOf(string field, Moments scores) => new(field, scores.Mean) { Uncertainty = scores.Uncertainty?.Within(0, 1), Details = [new("records", scores.Count)] };

    private static string Describe(double mean, IReadOnlyList<(string Field, double Score)> scores)
    {
        var worst = scores.Where(static score => score.Score < 1).OrderBy(static score => score.Score).Take(5).Select(static score => $"'{PlainText.OneLine(score.Field, maxLength: 60)}'");
        return $"the match is {Number.Format(mean)}; worst in {string.Join(", ", worst)}";
    }
}

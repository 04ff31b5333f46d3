using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.Dialogues;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Text.Validity;

/// <summary>Whether responses can be understood, then make sense, then are liked: each counts as far as the one before it holds.</summary>
public sealed record UslH() : RecordMetric<RecordMeans>(Description)
{
    private static readonly MetricInfo Description = new("text.validity.usl-h", "USL-H: understandability, sensibleness, likability in hierarchy", Modality.Text, Dimension.Validity)
    {
        Summary = "Mean over records of the weighted understandability U, sensibleness S and likability L of a response, where S counts as far as U holds, and L as far as both do.",
        Formula = @"\alpha_1 s_U + \alpha_2 s_U s_S + \alpha_3 s_U s_S s_L,\quad s_L = \sum_j \beta_j q_j",
        Source = "Phy, Zhao and Aizawa 2020",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private static readonly ResponseProbability Understandable = new("understandable", ModelRoles.Understandability);

    private static readonly ResponseProbability Sensible = new("sensible", ModelRoles.Sensibleness);

    private static readonly ResponseProbability Likable = new("likable", ModelRoles.Likability);

    private static readonly FieldNeed[] Needed = [Understandable.Need, Sensible.Need, Likable.Need];

    [Option("How the three are joined: H as above, HS where U and S count in their own right and L as far as S holds, A where all three do.")]
    public UslMethod Method { get; init; } = UslMethod.H;

    [Option("The weights of understandability, sensibleness and likability, which add up to 1.")]
    public IReadOnlyList<double> Alpha { get; init; } = [1.0 / 3, 1.0 / 3, 1.0 / 3];

    [Option("The weight of each quality that likability is given by, by its name; they add up to 1. Without weights all count the same.")]
    public IReadOnlyDictionary<string, double> Beta { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public bool Equals(UslH? other) => other is not null && Method == other.Method && Alpha.SequenceEqual(other.Alpha) && Qualities.SequenceEqual(other.Qualities);

    public override int GetHashCode() => HashCode.Combine(Method, Alpha.Sum(), Beta.Count);

    private IEnumerable<KeyValuePair<string, double>> Qualities => Beta.OrderBy(quality => quality.Key, StringComparer.Ordinal);

    private string? Fault =>
        !LikableQualities.AreWeights(Alpha) || Alpha.Count != 3 ? "option 'alpha' must be three numbers from 0 to 1 that add up to 1"
        : Beta.Count > 0 && !LikableQualities.AreWeights(Beta.Values) ? "option 'beta' must be numbers from 0 to 1 that add up to 1"
        : null;

    public override RecordMeans Empty() => new();

    public override void Add(RecordMeans state, Sample sample, Evidence evidence)
    {
        if (Fault is not null) return;

        double understandable = Understandable.ValueOf(sample), sensible = Sensible.ValueOf(sample);
        var likable = LikableQualities.Of(sample, Likable.Field, Beta) ?? Likable.ValueOf(sample);
        var score = Method switch
        {
            UslMethod.H => understandable * (Alpha[0] + (sensible * (Alpha[1] + (Alpha[2] * likable)))),
            UslMethod.Hs => (Alpha[0] * understandable) + (sensible * (Alpha[1] + (Alpha[2] * likable))),
            _ => (Alpha[0] * understandable) + (Alpha[1] * sensible) + (Alpha[2] * likable),
        };
        score = Math.Min(1, score);
        state.Add(score);
        if (score < 1) evidence.Show(sample, 1 - score, "USL", score);
    }

    public override Measurement Measure(RecordMeans state, MetricContext context) =>
        Fault is { } fault ? Measurement.NotMeasurable(fault) : state.Measure(Info, "no scores");
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Vision;
using DataAuditor.States;

namespace DataAuditor.Metrics.VideoText.Fidelity;

/// <summary>How good predictors of quality find the frames of videos.</summary>
public sealed record VisualQuality() : RecordMetric<VisualQuality.Qualities>(Description)
{
    private const string Field = "frame_quality";

    /// <summary>Squares of larger numbers do not add up.</summary>
    private const double Largest = 1e100;

    private static readonly MetricInfo Description = new("video-text.fidelity.visual-quality", "Visual quality", Modality.VideoText, Dimension.Fidelity)
    {
        Summary = "Mean over videos of the mean over frames of what predictors of quality gave them, several predictors averaged; each predictor's own mean in parts.",
        Formula = @"\frac{1}{N} \sum_i \frac{1}{F_i} \sum_{\tau=1}^{F_i} \Psi(v_{i,\tau})",
        Source = "Huang et al. 2024, VBench",
        Direction = Direction.Higher,
        Needs = Needs.None,
        PartNoun = "predictor",
    };

    private static readonly FieldNeed[] Needed = [Field];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override Qualities Empty() => new();

    public override void Add(Qualities state, Sample sample, Evidence evidence)
    {
        List<double> means = [];
        foreach (var (predictor, values) in Predictors(sample))
        {
            if (values.Length == 0) continue;

            means.Add(values.Average());
            if (predictor is not null) state.Predictors.Of(predictor)?.Add(values.Average());
        }

        double? mean = means.Count == 0 ? null : means.Average();
        state.Videos.Add(mean);
        if (mean is { } value) evidence.Show(sample, -value, "the mean quality of frames", value, image: null);
    }

    public override Measurement Measure(Qualities state, MetricContext context)
    {
        var measurement = state.Videos.Measure(Info, "no frame that was rated", "videos");
        if (measurement is not Measurement.Score score) return measurement;

        return score with
        {
            Parts = [.. state.Predictors.States.Select(static predictor => new Part(predictor.Key, predictor.Value.Mean) { Uncertainty = predictor.Value.Uncertainty })],
            Notes = [.. score.Notes, .. state.Predictors.TooMany("predictors"), .. Missing(state)],
        };
    }

    /// <summary>Where predictors differ from video to video, so does what the value is of.</summary>
    private static IEnumerable<string> Missing(Qualities state) => state.Predictors.States.Where(predictor => predictor.Value.Count < state.Videos.Values.Count).Select(predictor =>
        string.Create(CultureInfo.InvariantCulture, $"the predictor '{PlainText.OneLine(predictor.Key)}' rated {predictor.Value.Count} of {state.Videos.Values.Count} videos: the value of the others is of other predictors"));

    /// <summary>One array of numbers, or one by the name of each predictor.</summary>
    private static IEnumerable<(string? Predictor, double[] Values)> Predictors(Sample sample)
    {
        var field = $"the field '{PlainText.OneLine(sample.NameOf(Field))}'";
        return sample.Structure(Field) is { ValueKind: JsonValueKind.Object } predictors
            ? predictors.EnumerateObject().Select(predictor => ((string?)predictor.NameOf(), Values(sample, predictor.Value, $"'{PlainText.OneLine(predictor.NameOf())}' of {field}")))
            : [(null, Values(sample, sample.Structure(Field)!.Value, field))];
    }

    private static double[] Values(Sample sample, JsonElement values, string what)
    {
        if (values.ValueKind is JsonValueKind.Array && values.GetArrayLength() == 0) return [];

        var numbers = sample.Vector(values, what);
        return Array.TrueForAll(numbers, static number => Math.Abs(number) <= Largest) ? numbers : throw sample.Wrong($"{what} must have numbers from −{Number.Format(Largest)} to {Number.Format(Largest)}");
    }

    /// <summary>The quality of videos, on the whole and by each predictor.</summary>
    public sealed class Qualities : IState<Qualities>
    {
        public MediaMeans Videos { get; } = new();

        public Breakdown<Moments> Predictors { get; } = new();

        public void Merge(Qualities later)
        {
            Videos.Merge(later.Videos);
            Predictors.Merge(later.Predictors);
        }

        public void Archive(StateArchive archive)
        {
            archive.PassState(Videos);
            archive.PassState(Predictors);
        }
    }
}

using System.Text.Json.Serialization;
using DataAuditor.Metrics.Preferences;

namespace DataAuditor.Metrics.ImageText.Utility;

/// <summary>How often people prefer what was generated to what a baseline generated.</summary>
public sealed record WinRate() : RecordMetric<PreferenceTally>(Description), IChecksRecords
{
    private static readonly MetricInfo Description = new("image-text.utility.win-rate", "Win rate", Modality.ImageText, Dimension.Utility)
    {
        Summary = "Share of comparisons with a baseline that are won, ties counting ½; the annotators of a record are averaged first. Parts: wins, ties, losses, and how far annotators agree.",
        Formula = @"\text{WinRate} = \frac{W + 0.5 \times T}{W + T + L}",
        Source = "Chameleon Team 2025; Krippendorff 2011 for the annotators",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "outcome",
        Needs = Needs.None,
    };

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Preference.Needs;

    public override PreferenceTally Empty() => new();

    public override void Add(PreferenceTally state, Sample sample, Evidence evidence)
    {
        var preferences = Preference.AllOf(sample);
        state.Add(preferences);
        if (Preference.Mean(preferences) is { } mean and < Preference.Tie && evidence.Wants(sample.Index, 1 - mean)) evidence.Add(new Exhibit(sample.Index, 1 - mean, Describe(preferences)));
    }

    /// <summary>A comparison that is lost.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        var preferences = Preference.AllOf(sample);
        if (Preference.Mean(preferences) is < Preference.Tie) yield return new RecordFault(Describe(preferences));
    }

    public override Measurement Measure(PreferenceTally state, MetricContext context) => state.Measure(Info);

    private static string Describe(IReadOnlyList<double> preferences) => preferences.Count == 1
        ? "the baseline's output is preferred"
        : $"the baseline's output is preferred by {preferences.Count(static one => one == Preference.Loss)} of {preferences.Count} annotators";
}

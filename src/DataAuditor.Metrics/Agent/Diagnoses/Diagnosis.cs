namespace DataAuditor.Metrics.Agent.Diagnoses;

/// <summary>What a detector of violations says of an episode, and what the labels say.</summary>
internal sealed record Diagnosis(IReadOnlySet<string> Predicted, IReadOnlySet<string> Labelled)
{
    public const string PredictedField = "predicted_violations";

    public const string LabelledField = "violations";

    private static readonly object Key = new();

    public static FieldNeed[] Needed { get; } = [PredictedField, LabelledField];

    public int Found => Labelled.Count(Predicted.Contains);

    /// <summary>Read once for all metrics.</summary>
    public static Diagnosis Of(Sample sample) => sample.Once(Key, static sample =>
    {
        ViolationSet predicted = ViolationSet.Of(sample, PredictedField), labelled = ViolationSet.Of(sample, LabelledField);
        return predicted.HasTypes == labelled.HasTypes
            ? new Diagnosis(predicted.Types, labelled.Types)
            : throw sample.Wrong($"one of the fields '{PlainText.OneLine(sample.NameOf(PredictedField))}' and '{PlainText.OneLine(sample.NameOf(LabelledField))}' names types of violations, and the other says only whether there is one");
    });

    public string Describe()
    {
        string[] missed = [.. Labelled.Where(type => !Predicted.Contains(type)).Order(StringComparer.Ordinal)], invented = [.. Predicted.Where(type => !Labelled.Contains(type)).Order(StringComparer.Ordinal)];
        string[] faults = [.. missed.Length > 0 ? [$"the detector misses {Names(missed)}"] : Array.Empty<string>(), .. invented.Length > 0 ? [$"the detector reports {Names(invented)}, which is not there"] : Array.Empty<string>()];
        return string.Join("; ", faults);
    }

    private static string Names(IReadOnlyList<string> types) => string.Join(", ", types.Take(5).Select(static type => $"'{PlainText.OneLine(type, maxLength: 60)}'")) + (types.Count > 5 ? ", …" : "");
}

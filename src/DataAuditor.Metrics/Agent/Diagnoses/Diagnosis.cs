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
        if (predicted.HasTypes == labelled.HasTypes) return new Diagnosis(predicted.Types, labelled.Types);

        var fields = $"'{PlainText.OneLine(sample.NameOf(PredictedField))}' and '{PlainText.OneLine(sample.NameOf(LabelledField))}'";
        throw sample.Wrong($"one of the fields {fields} names types of violations, and the other says only whether there is one");
    });

    public string Describe()
    {
        List<string> faults = [];
        if (Names(Labelled, Predicted) is { } missed) faults.Add($"the detector misses {missed}");
        if (Names(Predicted, Labelled) is { } invented) faults.Add($"the detector reports {invented}, which is not there");
        return string.Join("; ", faults);
    }

    /// <summary>Of the first set those that are not in the other; null where there is none.</summary>
    private static string? Names(IReadOnlySet<string> types, IReadOnlySet<string> others)
    {
        string[] names = [.. types.Where(type => !others.Contains(type)).Order(StringComparer.Ordinal).Select(static type => $"'{PlainText.OneLine(type, maxLength: 60)}'")];
        return names.Length == 0 ? null : string.Join(", ", names.Take(5)) + (names.Length > 5 ? ", …" : "");
    }
}

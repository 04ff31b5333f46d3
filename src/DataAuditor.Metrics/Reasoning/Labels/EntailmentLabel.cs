namespace DataAuditor.Metrics.Reasoning.Labels;

/// <summary>The label that a record gives its statement, such as whether it follows from the theory, and the right one.</summary>
/// <param name="Given">As <see cref="LabelField"/> compares labels.</param>
/// <param name="Gold">Likewise.</param>
internal readonly record struct EntailmentLabel(string Given, string Gold)
{
    private const string GivenField = "label";

    private const string GoldField = "gold_label";

    /// <summary>What every record needs.</summary>
    public static IReadOnlyList<FieldNeed> Needs { get; } = [GivenField, GoldField];

    public bool IsRight => Given == Gold;

    public string Fault => $"its label is '{PlainText.OneLine(Given, maxLength: 40)}', and '{PlainText.OneLine(Gold, maxLength: 40)}' is right";

    public static EntailmentLabel Of(Sample sample) => new(sample.LabelOf(GivenField), sample.LabelOf(GoldField));
}

namespace DataAuditor.Metrics.Agent.Diagnoses;

/// <summary>Precision, recall or both in one, of reported violations.</summary>
/// <param name="NoMember">Why it is undefined where it is of nothing.</param>
/// <param name="Of">Its two numbers, of how many are found, predicted and labelled.</param>
internal sealed record DiagnosisRatio(string NoMember, Func<int, int, int, (int Hits, int Members)> Of)
{
    public static DiagnosisRatio Precision { get; } = new("no violation is reported", static (found, predicted, _) => (found, predicted));

    public static DiagnosisRatio Recall { get; } = new("no violation is labelled", static (found, _, labelled) => (found, labelled));

    public static DiagnosisRatio F1 { get; } = new("no violation is reported or labelled", static (found, predicted, labelled) => (2 * found, predicted + labelled));
}
